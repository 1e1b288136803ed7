package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.store.Collision;
import io.parley.messaging.store.MessageRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface MessageStoreContract extends StoreContract {
    @Test
    default void aMessageIsFoundByItsIdAndThePlatforms() {
        var world = world();
        var platformId = world.platformId();
        var message = world.receive(world.handle(), platformId, "Hello \ud83d\udc4b");

        assertThat(message.content()).isEqualTo(new Content.Text("Hello \ud83d\udc4b"));
        assertThat(message.platformId()).contains(platformId);
        assertThat(message.createdAt()).isEqualTo(World.NOW);
        assertThat(world.find(tx -> tx.messages().find(message.id()))).contains(message);
        assertThat(byPlatformId(world, platformId)).contains(message);
        assertThat(world.find(tx -> tx.messages().lockPlatformId(world.channel().id(), platformId)))
                .contains(message);
    }

    @Test
    default void anUnknownMessageIsNotFound() {
        var world = world();
        var unknown = world.platformId();

        assertThat(world.find(tx -> tx.messages().find(new MessageId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(byPlatformId(world, unknown)).isEmpty();
        assertThat(world.find(tx -> tx.messages().lockPlatformId(world.channel().id(), unknown)))
                .isEmpty();
    }

    @Test
    default void aPlatformIdNamesNothingOnAnotherChannel() {
        var world = world();
        var second = world.addChannel();
        var platformId = world.platformId();
        world.receive(world.handle(), platformId, "Hello");

        assertThat(world.find(tx -> tx.messages().findByPlatformId(second.id(), platformId)))
                .isEmpty();
    }

    @Test
    default void aClientIdNamesAMessageOfOneAuthorInOneConversation() {
        var world = world();
        var here = world.openInternal("here", World.NOW).id();
        var there = world.openInternal("there", World.NOW).id();
        var clientId = new ClientId("client-1");
        var message = world.<Message>call(tx -> world.post(tx, here, "Hi", Optional.of(clientId), World.NOW));
        var somebody = new Author.OfMember(new MemberId(UUID.randomUUID()), "Bea");

        assertThat(byClientId(world, here, world.author(), clientId)).contains(message);
        assertThat(byClientId(world, there, world.author(), clientId)).isEmpty();
        assertThat(byClientId(world, here, somebody, clientId)).isEmpty();
        assertThat(byClientId(world, here, world.author(), new ClientId("client-2")))
                .isEmpty();
    }

    @Test
    default void aClientIdIsStoredOnce() {
        var world = world();
        var id = world.openInternal("here", World.NOW).id();
        var clientId = Optional.of(new ClientId("client-1"));
        world.run(tx -> world.post(tx, id, "Hi", clientId, World.NOW));

        assertThatThrownBy(() -> world.run(tx -> world.post(tx, id, "Hi again", clientId, World.NOW)))
                .isInstanceOf(Collision.class);
    }

    @Test
    default void whatWeDoNotUnderstandIsKeptAsItCame() {
        var world = world();
        var id = world.receive(world.handle(), world.platformId(), "Hello").conversation();
        var content = new Content.Unsupported("poll", "{\"text\":\"\\u0000 \\ud800\", \"a\": 1.0}");
        var command = new ConversationCommand.Receive(
                new MessageId(world.ids().next()),
                new Author.OfContact(contactOf(world, id), "Zoe"),
                content,
                Optional.empty(),
                world.platformId(),
                World.NOW);

        world.execute(id, command);

        assertThat(world.find(tx -> tx.messages().find(command.id())))
                .map(Message::content)
                .contains(content);
    }

    @Test
    default void nulAndHalfCharactersDoNoHarm() {
        var world = world();
        var id = world.receive(world.handle(), world.platformId(), "Hello").conversation();
        var command = new ConversationCommand.Receive(
                new MessageId(world.ids().next()),
                new Author.OfContact(contactOf(world, id), "Z\0oe"),
                new Content.Unsupported("p\0oll", "{\0\ud800}"),
                Optional.empty(),
                world.platformId(),
                World.NOW);

        world.execute(id, command);

        assertThat(world.find(tx -> tx.messages().find(command.id()))).isPresent();
        assertThat(FeedReader.everything(world)).hasSize(3);
    }

    @Test
    default void aReportChangesStatusFailureAndPlatformId() {
        var world = world();
        var conversation = world.openCustomer("Zoe").id();
        var posted = world.post(conversation, "Hi");
        var platformId = world.platformId();
        var reason = new FailureReason("blocked", "They blocked you.", "131");

        report(world, posted, MessageStatus.SENT, Optional.empty(), Optional.of(platformId));
        var sent = byPlatformId(world, platformId).orElseThrow();
        assertThat(sent.status()).isEqualTo(MessageStatus.SENT);

        report(world, sent, MessageStatus.FAILED, Optional.of(reason), Optional.empty());
        var failed = byPlatformId(world, platformId).orElseThrow();
        assertThat(failed.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(failed.failure()).contains(reason);

        report(world, failed, MessageStatus.DELIVERED, Optional.empty(), Optional.empty());
        assertThat(byPlatformId(world, platformId).orElseThrow().failure()).isEmpty();
    }

    @Test
    default void rangesAnswerWhatWasAskedInAscendingOrder() {
        var world = world();
        var id = world.openInternal("long", World.NOW).id(); // event 1, so messages are 2 to 11
        for (int i = 2; i <= 11; i++) {
            world.post(id, "message " + i);
        }

        assertThat(range(world, id, new MessageRange.Latest(), 3)).containsExactly(9L, 10L, 11L);
        assertThat(range(world, id, new MessageRange.Latest(), 50)).hasSize(10);
        assertThat(range(world, id, new MessageRange.Before(6), 3)).containsExactly(3L, 4L, 5L);
        assertThat(range(world, id, new MessageRange.Before(2), 3)).isEmpty();
        assertThat(range(world, id, new MessageRange.After(6), 3)).containsExactly(7L, 8L, 9L);
        assertThat(range(world, id, new MessageRange.After(11), 3)).isEmpty();
        assertThat(range(world, id, new MessageRange.Around(6), 4)).containsExactly(5L, 6L, 7L, 8L);
        assertThat(range(world, id, new MessageRange.Around(11), 4)).containsExactly(10L, 11L);
        assertThat(range(world, new ConversationId(UUID.randomUUID()), new MessageRange.Latest(), 3))
                .isEmpty();
    }

    @Test
    default void anEarlyReportIsKeptOnceAndTakenOnce() {
        var world = world();
        var channel = world.channel().id();
        var platformId = world.platformId();
        var sent = early(world, platformId, MessageStatus.SENT, World.at(1));
        var read = early(world, platformId, MessageStatus.READ, World.at(9));
        var delivered = early(world, platformId, MessageStatus.DELIVERED, World.at(5));
        List.of(sent, read, sent, delivered, read)
                .forEach(report -> world.run(tx -> tx.messages().keepEarly(channel, report)));

        assertThat(world.list(tx -> tx.messages().takeEarly(channel, world.platformId())))
                .isEmpty();
        assertThat(world.list(tx -> tx.messages().takeEarly(channel, platformId)))
                .containsExactly(sent, read, delivered);
        assertThat(world.list(tx -> tx.messages().takeEarly(channel, platformId)))
                .isEmpty();
    }

    @Test
    default void sixtyFourDeliveriesOfOneMessageStoreItOnce() {
        var world = world();
        var handle = world.handle();
        var platformId = world.platformId();

        var stored = Together.run(64, number -> world.receive(handle, platformId, "Hello"));

        assertThat(stored).containsOnly(stored.getFirst());
        assertThat(range(world, stored.getFirst().conversation(), new MessageRange.Latest(), 10))
                .hasSize(1);
    }

    @Test
    default void aReportThatOvertakesTheAnswerIsNeverLost() {
        var world = world();
        var channel = world.channel().id();
        for (int round = 0; round < 20; round++) {
            var posted = world.post(world.openCustomer("Zoe").id(), "Hi");
            var platformId = world.platformId();
            var report = early(world, platformId, MessageStatus.DELIVERED, World.NOW);

            Together.run(
                    2,
                    number -> number == 0
                            ? answer(world, posted, platformId)
                            : world.holds(tx -> {
                                var found = tx.messages().lockPlatformId(channel, platformId);
                                if (found.isEmpty()) {
                                    tx.messages().keepEarly(channel, report);
                                }
                                return found.isPresent();
                            }));

            boolean recordedFirst = world.list(tx -> tx.messages().takeEarly(channel, platformId))
                    .isEmpty();
            assertThat(recordedFirst).as("no early report is left behind").isTrue();
        }
    }

    /** Records the platform's answer, and takes out what had been kept for it. */
    private static boolean answer(World world, Message posted, PlatformMessageId platformId) {
        return world.holds(tx -> {
            var conversation = tx.conversations().lock(posted.conversation()).orElseThrow();
            tx.messages().lockPlatformId(world.channel().id(), platformId);
            world.decide(
                    tx,
                    conversation,
                    new ConversationCommand.Report(
                            posted, MessageStatus.SENT, Optional.empty(), Optional.of(platformId)));
            return tx.messages().takeEarly(world.channel().id(), platformId).isEmpty();
        });
    }

    private static Inbound.DeliveryReported early(
            World world, PlatformMessageId platformId, MessageStatus status, Instant at) {
        return new Inbound.DeliveryReported(
                world.channel().account(), platformId, "reference", status, Optional.empty(), at);
    }

    private static void report(
            World world,
            Message message,
            MessageStatus status,
            Optional<FailureReason> failure,
            Optional<PlatformMessageId> platformId) {
        world.execute(message.conversation(), new ConversationCommand.Report(message, status, failure, platformId));
    }

    private static ContactId contactOf(World world, ConversationId id) {
        return world.find(tx -> tx.conversations().find(id))
                .orElseThrow()
                .customer()
                .orElseThrow()
                .contact();
    }

    private static Optional<Message> byPlatformId(World world, PlatformMessageId platformId) {
        return world.find(tx -> tx.messages().findByPlatformId(world.channel().id(), platformId));
    }

    private static Optional<Message> byClientId(
            World world, ConversationId conversation, Author.OfMember author, ClientId clientId) {
        return world.find(tx -> tx.messages().findByClientId(conversation, author, clientId));
    }

    private static List<Long> range(World world, ConversationId id, MessageRange range, int limit) {
        return world.list(tx -> tx.messages().range(id, range, limit)).stream()
                .map(Message::seq)
                .toList();
    }
}
