package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Member;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Direct and group conversations, and who takes part in them. */
public interface CircleContract extends StoreContract {
    @Test
    default void twoMembersHaveOneConversationWhoeverAsks() {
        var world = world();
        var bea = world.addMember("Bea");
        var cleo = world.addMember("Cleo");
        var circles = new Circles(world);

        var opened = circles.direct(world.member(), bea);

        assertThat(circles.direct(bea, world.member())).isEqualTo(opened);
        assertThat(circles.direct(bea, cleo).id()).isNotEqualTo(opened.id());
        assertThat(world.find(tx -> tx.conversations().find(opened.id()))).contains(opened);
        assertThat(opened.circle()).contains(Circle.Pair.of(world.member().id(), bea.id()));
        assertThat(members(world, opened.id()))
                .containsExactlyInAnyOrder(world.member().id(), bea.id());
    }

    @Test
    default void membersWithoutAConversationHaveNone() {
        var world = world();
        var pair = Circle.Pair.of(world.member().id(), new MemberId(UUID.randomUUID()));

        assertThat(world.find(tx -> tx.conversations().findDirect(pair))).isEmpty();
    }

    @Test
    default void thirtyTwoThreadsOfBothSidesOpenOneConversation() {
        var world = world();
        var ada = world.member();
        var bea = world.addMember("Bea");
        var circles = new Circles(world);

        List<Conversation> opened =
                Together.run(32, number -> number % 2 == 0 ? circles.direct(ada, bea) : circles.direct(bea, ada));

        assertThat(opened).containsOnly(opened.getFirst());
        assertThat(FeedReader.everything(world))
                .extracting(event -> event.happened().seq())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    default void participantsComeInTheOrderOfJoining() {
        var world = world();
        var ada = world.member();
        var bea = world.addMember("Bea");
        var cleo = world.addMember("Cleo");
        var dora = world.addMember("Dora");
        var circles = new Circles(world);
        var id = circles.group("Lunch", ada, dora, bea).id();
        assertThat(members(world, id)).containsExactly(ada.id(), dora.id(), bea.id());

        circles.add(id, ada, cleo);
        circles.remove(id, ada, dora);
        assertThat(members(world, id)).containsExactly(ada.id(), bea.id(), cleo.id());

        circles.add(id, ada, dora);
        assertThat(members(world, id)).containsExactly(ada.id(), bea.id(), cleo.id(), dora.id());
    }

    @Test
    default void aParticipantIsFoundAsTheyJoined() {
        var world = world();
        var bea = world.addMember("Bea");
        var circles = new Circles(world);
        var id = circles.group("Lunch", world.member(), bea).id();

        assertThat(participant(world, id, bea)).contains(Circles.participant(bea));
        assertThat(participant(world, new ConversationId(UUID.randomUUID()), bea))
                .isEmpty();

        circles.remove(id, bea, bea);
        assertThat(participant(world, id, bea)).isEmpty();
    }

    @Test
    default void everyPartOfAGroupIsKept() {
        var world = world();
        var ada = world.member();
        var bea = world.addMember("Bea");
        var cleo = world.addMember("Cleo");
        var circles = new Circles(world);
        var gathered = circles.group("Lunch", ada, bea);
        assertKept(world, gathered);
        assertThat(gathered.circle()).contains(new Circle.Group(ada.id(), 2, Optional.empty()));

        assertKept(world, circles.add(gathered.id(), ada, cleo));
        assertKept(world, world.execute(gathered.id(), new ConversationCommand.Rename(ada.id(), "Dinner")));
        var avatar = Optional.of(new FileId(world.ids().next()));
        assertKept(world, world.execute(gathered.id(), new ConversationCommand.ChangeAvatar(ada.id(), avatar)));
        assertKept(
                world,
                world.execute(
                        gathered.id(), new ConversationCommand.TransferOwnership(ada.id(), Circles.participant(bea))));
        var last = circles.remove(gathered.id(), bea, ada);
        assertKept(world, last);
        assertThat(last.circle()).contains(new Circle.Group(bea.id(), 2, avatar));
        assertThat(last.subject()).contains("Dinner");
        assertThat(last.kind()).isEqualTo(Kind.GROUP);
    }

    @Test
    default void anotherOrganizationsParticipantsAreInvisible() {
        var theirs = world();
        var bea = theirs.addMember("Bea");
        var id = new Circles(theirs).direct(theirs.member(), bea).id();
        var ours = world();
        var pair = Circle.Pair.of(theirs.member().id(), bea.id());

        assertThat(members(ours, id)).isEmpty();
        assertThat(participant(ours, id, bea)).isEmpty();
        assertThat(ours.find(tx -> tx.conversations().findDirect(pair))).isEmpty();
        assertThat(ours.find(tx -> tx.conversations().overview(id, bea.id()))).isEmpty();
        assertThat(ours.list(tx -> tx.feed().of(id, 0, 10))).isEmpty();
    }

    private static void assertKept(World world, Conversation saved) {
        assertThat(world.find(tx -> tx.conversations().find(saved.id()))).contains(saved);
    }

    private static List<MemberId> members(World world, ConversationId id) {
        return world.list(tx -> tx.participants().of(id)).stream()
                .map(Participant::member)
                .toList();
    }

    private static Optional<Participant> participant(World world, ConversationId id, Member member) {
        return world.find(tx -> tx.participants().find(id, member.id()));
    }
}
