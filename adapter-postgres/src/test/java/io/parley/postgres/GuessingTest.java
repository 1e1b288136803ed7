package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.Message;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import io.parley.testkit.store.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node decides on what it knew a moment ago, while another one writes. */
@ExtendWith(TestDatabase.class)
class GuessingTest {
    private final PostgresStore otherNode;
    private final World here;
    private final World there;

    GuessingTest(TestDatabase.Server server) {
        otherNode = PostgresStore.open(server.settings("postgres", 4));
        here = World.in(server.store().transactor());
        there = new World(otherNode.transactor(), here.ids(), here.home(), here.member(), here.channel());
    }

    @AfterEach
    void stopTheOtherNode() {
        otherNode.close();
    }

    @Test
    void whatAnotherNodeWroteIsSeenBeforeAnythingIsStored() {
        var id = here.openInternal("Busy", World.NOW).id();

        for (int round = 0; round < 10; round++) {
            post(here, id);
            post(here, id);
            post(there, id);
        }

        assertThat(messages(id))
                .extracting(Message::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 31).boxed().toList());
    }

    @Test
    void whatWasKnownIsNotReadAgainUnlessItChanged() {
        var id = here.openInternal("Busy", World.NOW).id();
        post(here, id);
        var seen = new ArrayList<Long>();

        post(here, id, conversation -> seen.add(conversation.lastSeq()));
        post(there, id);
        post(here, id, conversation -> seen.add(conversation.lastSeq()));

        // The last one was decided on what was known, which the database did not accept, and then on what it was.
        assertThat(seen).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aTransactionOfThisNodeIsNoSurprise() {
        var id = here.openInternal("Busy", World.NOW).id();
        post(here, id);
        here.post(id, "in a transaction");
        var seen = new ArrayList<Long>();

        post(here, id, conversation -> seen.add(conversation.lastSeq()));

        assertThat(seen).containsExactly(3L);
    }

    @Test
    void nobodyIsRefusedOnOldNews() {
        var id = here.openInternal("Busy", World.NOW).id();
        post(here, id);
        post(there, id);

        var settlement = settle(
                here,
                id,
                conversation -> conversation.lastSeq() == 2
                        ? new Decision.Refused(new Refusal.NotFound("message"))
                        : conversation.decide(command(), Limits.standard(), World.NOW));

        assertThat(settlement).isInstanceOf(Settlement.Settled.class);
    }

    @Test
    void aContactsMessageThatAnotherNodeStoredIsKnown() {
        Message first = here.receive(here.handle(), here.platformId(), "Hello");
        assertThat(here.arrive(first, here.platformId())).isInstanceOf(Settlement.Settled.class);
        var told = here.platformId();

        assertThat(there.arrive(first, told)).isInstanceOf(Settlement.Settled.class);
        assertThat(here.arrive(first, told)).isEqualTo(new Settlement.ArrivedBefore());
        assertThat(messages(first.conversation())).hasSize(3);
    }

    @Test
    void whatAnotherNodeHeardOfAMessageBeforeItCameIsNotOverlooked() {
        Message first = here.receive(here.handle(), here.platformId(), "Hello");
        assertThat(here.arrive(first, here.platformId())).isInstanceOf(Settlement.Settled.class);
        var early = here.platformId();
        there.run(
                tx -> tx.messages().keepEarly(here.channel().id(), early, new EarlyChange.Edited("Better", World.NOW)));

        assertThat(here.arrive(first, early)).isEqualTo(new Settlement.NotByItself());
        assertThat(messages(first.conversation())).hasSize(2);
    }

    private void post(World node, ConversationId id) {
        post(node, id, ignored -> true);
    }

    private void post(World node, ConversationId id, Function<Conversation, Boolean> look) {
        var settlement = settle(node, id, conversation -> {
            look.apply(conversation);
            return conversation.decide(command(), Limits.standard(), World.NOW);
        });
        assertThat(settlement).isInstanceOf(Settlement.Settled.class);
    }

    private static Settlement settle(World node, ConversationId id, Function<Conversation, Decision> decision) {
        var proposal = new Proposal(id, node.member().id(), Optional.empty(), decision);
        return node.transactor().settle(node.home().id(), proposal);
    }

    private ConversationCommand.Post command() {
        return new ConversationCommand.Post(
                new MessageId(here.ids().next()),
                here.author(),
                new Content.Text("written"),
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private List<Message> messages(ConversationId id) {
        return here.list(tx -> tx.messages().range(id, new MessageRange.Latest(), 100));
    }
}
