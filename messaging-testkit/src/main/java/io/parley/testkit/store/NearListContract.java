package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.messaging.store.ConversationOverview;
import io.parley.testkit.store.ReachContract.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of whoever is bound to offices have all that is near, and nothing else, at any depth. */
public interface NearListContract extends StoreContract {
    @Test
    default void aListHasWhatIsOfOnesOfficesAndOfNone() {
        var scene = new Scene(world());

        assertThat(list(scene, scene.bound, ConversationFilter.everything())).containsExactly(scene.common, scene.near);
        assertThat(list(scene, scene.free, ConversationFilter.everything()))
                .containsExactly(scene.common, scene.far, scene.near);
        assertThat(list(scene, scene.boundToBoth, ConversationFilter.everything()))
                .containsExactly(scene.common, scene.far, scene.near);
    }

    @Test
    default void aListIsReadInPagesOfOnesOffices() {
        var scene = new Scene(world());
        List<ConversationOverview> first =
                scene.world.list(tx -> tx.conversations().list(ConversationFilter.everything(), scene.bound, 1));

        assertThat(list(scene, scene.bound, after(first.getLast().conversation())))
                .containsExactly(scene.near);
    }

    @Test
    default void aListOfManyOfficesHasAllOfThemAtAnyDepth() {
        var scene = new Scene(world());
        var near = new ArrayList<>(List.of(scene.near, scene.common));
        near.addAll(open(scene, 3, scene.north));
        open(scene, 12, scene.south);
        near.addAll(open(scene, 2, scene.north));
        var offices =
                Stream.generate(() -> new OfficeId(scene.world.ids().next())).limit(100);
        var reach =
                new Reach.Offices(Stream.concat(Stream.of(scene.north), offices).collect(Collectors.toSet()));
        var viewer = new Viewer(scene.world.member().id(), reach);

        assertThat(list(scene, viewer, ConversationFilter.everything())).containsExactlyElementsOf(near.reversed());
        assertThat(walk(scene, viewer, 1)).containsExactlyElementsOf(near.reversed());
        assertThat(walk(scene, viewer, 2)).containsExactlyElementsOf(near.reversed());
    }

    /** Of several offices and statuses, many of them changed at the same moment, a page may begin and end anywhere. */
    @Test
    default void aListOfAFewOfficesIsTheListOfAllWithoutTheOthers() {
        var scene = new Scene(world());
        var near = new HashSet<>(Set.of(scene.near, scene.common));
        var chance = new Random(7);
        for (int number = 0; number < 40; number++) {
            var id = scene.world.openInternal("One of many", World.NOW).id();
            boolean ofNorth = chance.nextInt(3) > 0;
            ReachContract.move(scene.world, id, Optional.of(ofNorth ? scene.north : scene.south));
            if (chance.nextBoolean()) {
                scene.world.execute(id, new ConversationCommand.ChangeStatus(Status.RESOLVED));
            }
            var at = World.NOW.plusSeconds(chance.nextInt(4));
            scene.world.run(tx -> scene.world.post(tx, id, "hello", Optional.empty(), at));
            if (ofNorth) {
                near.add(id);
            }
        }
        var all = walk(scene, scene.free, 50);
        var expected = all.stream().filter(near::contains).toList();

        assertThat(all).hasSize(43);
        for (int rows : List.of(1, 2, 3, 7, 10, 50)) {
            assertThat(walk(scene, scene.bound, rows))
                    .as("%d rows a page", rows)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    default void whatOneHasInAnotherOfficeIsNotListed() {
        var scene = new Scene(world());
        var member = scene.world.member();
        for (var id : List.of(scene.near, scene.far)) {
            scene.world.execute(id, new ConversationCommand.Assign(new Assignee(member.id(), "Ada")));
        }
        var mine = filter(new AssigneeIs.One(member.id()), Optional.empty());

        assertThat(list(scene, scene.bound, mine)).containsExactly(scene.near);
        assertThat(list(scene, scene.boundToBoth, mine)).containsExactly(scene.far, scene.near);
    }

    private static List<ConversationId> list(Scene scene, Viewer viewer, ConversationFilter filter) {
        return scene.world.list(tx -> tx.conversations().list(filter, viewer, 50)).stream()
                .map(overview -> overview.conversation().id())
                .toList();
    }

    /** The whole list, read in pages. */
    private static List<ConversationId> walk(Scene scene, Viewer viewer, int rows) {
        var seen = new ArrayList<ConversationId>();
        var filter = ConversationFilter.everything();
        while (true) {
            var next = filter;
            List<ConversationOverview> page =
                    scene.world.list(tx -> tx.conversations().list(next, viewer, rows));
            page.forEach(overview -> seen.add(overview.conversation().id()));
            if (page.size() < rows) {
                return seen;
            }
            filter = after(page.getLast().conversation());
        }
    }

    /** So many more of an office. */
    private static List<ConversationId> open(Scene scene, int howMany, OfficeId office) {
        var opened = new ArrayList<ConversationId>();
        for (int number = 0; number < howMany; number++) {
            opened.add(scene.world.openInternal("One more", World.NOW).id());
            ReachContract.move(scene.world, opened.getLast(), Optional.of(office));
        }
        return opened;
    }

    private static ConversationFilter after(Conversation last) {
        return filter(new AssigneeIs.Anyone(), Optional.of(ConversationFilter.Place.of(last)));
    }

    private static ConversationFilter filter(AssigneeIs assignee, Optional<ConversationFilter.Place> after) {
        return new ConversationFilter(
                Optional.empty(), assignee, Optional.empty(), Optional.empty(), Optional.empty(), after);
    }
}
