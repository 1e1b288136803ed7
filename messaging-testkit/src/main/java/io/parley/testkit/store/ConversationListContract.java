package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.messaging.store.ConversationFilter.Place;
import io.parley.messaging.store.ConversationOverview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface ConversationListContract extends StoreContract {
    @Test
    default void theLastChangedComesFirst() {
        var world = world();
        var one = world.openInternal("one", World.at(1)).id();
        var two = world.openInternal("two", World.at(2)).id();
        var three = world.openInternal("three", World.at(3)).id();
        assertThat(ids(world, ConversationFilter.everything())).containsExactly(three, two, one);

        world.call(tx -> world.post(tx, one, "hello", Optional.empty(), World.at(4)));

        assertThat(ids(world, ConversationFilter.everything())).containsExactly(one, three, two);
    }

    @Test
    default void pagesLeaveNothingOutAndRepeatNothing() {
        var world = world();
        var opened = new ArrayList<ConversationId>();
        for (int i = 0; i < 11; i++) {
            // several at the same time: among equals the greater id comes first
            opened.add(world.openInternal("number " + i, World.at(i / 4)).id());
        }

        var seen = new ArrayList<ConversationId>();
        Optional<Place> after = Optional.empty();
        do {
            List<Conversation> page = page(world, after);
            page.forEach(conversation -> seen.add(conversation.id()));
            after = page.isEmpty() ? Optional.empty() : Optional.of(Place.of(page.getLast()));
        } while (after.isPresent());

        assertThat(seen).containsExactlyElementsOf(opened.reversed());
    }

    @Test
    default void aFilterByStatusShowsThatStatus() {
        var world = world();
        var open = world.openInternal("open", World.NOW).id();
        var closed = world.openInternal("closed", World.NOW).id();
        world.execute(closed, new ConversationCommand.ChangeStatus(Status.CLOSED));

        assertThat(ids(world, filter(Optional.of(Status.CLOSED), new AssigneeIs.Anyone())))
                .containsExactly(closed);
        assertThat(ids(world, filter(Optional.of(Status.OPEN), new AssigneeIs.Anyone())))
                .containsExactly(open);
    }

    @Test
    default void aFilterByAssigneeShowsTheirsOrNobodys() {
        var world = world();
        var nobodys = world.openInternal("nobody's", World.NOW).id();
        var hers = world.openInternal("hers", World.NOW).id();
        var her = world.member();
        world.execute(hers, new ConversationCommand.Assign(new Assignee(her.id(), her.name())));

        assertThat(ids(world, filter(Optional.empty(), new AssigneeIs.One(her.id()))))
                .containsExactly(hers);
        assertThat(ids(world, filter(Optional.empty(), new AssigneeIs.Nobody())))
                .containsExactly(nobodys);
        assertThat(ids(world, filter(Optional.empty(), new AssigneeIs.One(new MemberId(UUID.randomUUID())))))
                .isEmpty();
    }

    @Test
    default void aFilterByKindAndChannelShowsThose() {
        var world = world();
        var internal = world.openInternal("internal", World.NOW).id();
        var customer = world.openCustomer("Zoe").id();

        assertThat(ids(world, ofKind(Kind.INTERNAL))).containsExactly(internal);
        assertThat(ids(world, ofKind(Kind.CUSTOMER))).containsExactly(customer);
        assertThat(ids(world, ofKind(Kind.GROUP))).isEmpty();
        assertThat(ids(world, onChannel(world.channel().id()))).containsExactly(customer);
        assertThat(ids(world, onChannel(new ChannelId(UUID.randomUUID())))).isEmpty();
    }

    @Test
    default void aFilterByTextLooksIntoNamesAndSubjects() {
        var world = world();
        var internal =
                world.openInternal("The PRINTER is 100% broken", World.at(1)).id();
        var customer = world.openCustomer("Printz, Zoe").id();

        assertThat(ids(world, named("print"))).containsExactly(internal, customer);
        assertThat(ids(world, named("printer"))).containsExactly(internal);
        assertThat(ids(world, named("zoe"))).containsExactly(customer);
        assertThat(ids(world, named("100%"))).containsExactly(internal);
        assertThat(ids(world, named("p_int"))).isEmpty();
    }

    @Test
    default void theListCountsTheViewersUnread() {
        var world = world();
        var conversation =
                world.receive(world.handle(), world.platformId(), "Hello").conversation();

        var list = world.list(tx -> tx.conversations()
                .list(ConversationFilter.everything(), world.member().id(), 10));

        assertThat(list).extracting(ConversationOverview::unread).containsExactly(1L);
        assertThat(list.getFirst().conversation().id()).isEqualTo(conversation);
    }

    private static List<Conversation> page(World world, Optional<Place> after) {
        var filter = new ConversationFilter(
                Optional.empty(), new AssigneeIs.Anyone(), Optional.empty(), Optional.empty(), Optional.empty(), after);
        return world.list(tx -> tx.conversations().list(filter, world.member().id(), 3)).stream()
                .map(ConversationOverview::conversation)
                .toList();
    }

    private static List<ConversationId> ids(World world, ConversationFilter filter) {
        return world.list(tx -> tx.conversations().list(filter, world.member().id(), 50)).stream()
                .map(overview -> overview.conversation().id())
                .toList();
    }

    private static ConversationFilter filter(Optional<Status> status, AssigneeIs assignee) {
        return new ConversationFilter(
                status, assignee, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ConversationFilter ofKind(Kind kind) {
        return new ConversationFilter(
                Optional.empty(),
                new AssigneeIs.Anyone(),
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ConversationFilter onChannel(ChannelId channel) {
        return new ConversationFilter(
                Optional.empty(),
                new AssigneeIs.Anyone(),
                Optional.empty(),
                Optional.of(channel),
                Optional.empty(),
                Optional.empty());
    }

    private static ConversationFilter named(String text) {
        return new ConversationFilter(
                Optional.empty(),
                new AssigneeIs.Anyone(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                Optional.empty());
    }
}
