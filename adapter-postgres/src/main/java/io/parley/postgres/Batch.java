package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.message.Message;
import io.parley.messaging.store.Settlement;
import io.parley.postgres.HeldConversations.Arriving;
import io.parley.postgres.HeldConversations.Known;
import io.parley.postgres.HeldConversations.Sending;
import io.parley.postgres.Waiting.Ending;
import io.parley.postgres.Waiting.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposals that are settled in one transaction: two round trips, however many they are. One lets all conversations be locked
 * that nobody else holds; the other stores what they decided and commits. Used once.
 *
 * <p>It locks several conversations and still keeps the order of the feed: all locks are taken before the transaction has a
 * number. It never waits for a lock, so it holds up nobody, and nobody it.
 */
final class Batch {
    private final HeldConversations held;
    private final DecisionsToStore decisions = new DecisionsToStore();
    private final Map<Waiting, Ending> endings = new LinkedHashMap<>();

    private Batch(HeldConversations held) {
        this.held = held;
    }

    /** How each of them ends, now that it is durable. */
    static Map<Waiting, Ending> settle(Connection connection, List<Waiting> all) throws SQLException {
        var batch = new Batch(HeldConversations.lock(connection, all));
        all.forEach(batch::settle);
        if (batch.decisions.isEmpty()) {
            connection.commit();
        } else {
            batch.decisions.commit(connection);
        }
        return batch.endings;
    }

    private void settle(Waiting waiting) {
        Ending ending;
        try {
            ending = Optional.ofNullable(held.conversations().get(waiting.place()))
                    // Whether somebody takes part in a private one is looked up when it is settled alone.
                    .filter(conversation -> !conversation.kind().isPrivate())
                    .filter(conversation -> waiting.proposal()
                            .by()
                            .map(viewer -> conversation.isWithin(viewer.reach()))
                            .orElse(true))
                    .map(conversation -> answer(waiting, conversation))
                    // Not there, or held by somebody else: that is worth waiting for, but not for everybody.
                    .orElseGet(Ending.Alone::new);
        } catch (RuntimeException why) {
            ending = new Ending.Failed(why);
        }
        endings.put(waiting, ending);
    }

    private Ending answer(Waiting waiting, Conversation conversation) {
        var before = Sending.of(waiting)
                .flatMap(sending -> Optional.ofNullable(held.sent().get(sending)));
        if (before.isPresent()) {
            return new Ending.Settled(new Settlement.SentBefore(before.get()));
        }
        Optional<Arriving> arriving = Arriving.of(waiting);
        return switch (arriving.map(held::knownOf).orElse(Known.NEW)) {
            case ARRIVED -> new Ending.Settled(new Settlement.ArrivedBefore());
            case UNCLEAR -> new Ending.Alone();
            case NEW -> decide(waiting, conversation);
        };
    }

    private Ending decide(Waiting waiting, Conversation conversation) {
        return switch (waiting.proposal().decision().apply(conversation)) {
            case Decision.Refused(var why) -> new Ending.Settled(new Settlement.Refused(why));
            case Decision.Decided decided -> accept(waiting, decided);
        };
    }

    private Ending accept(Waiting waiting, Decision.Decided decided) {
        if (!DecisionsToStore.takes(decided)) {
            return new Ending.Alone();
        }
        Place place = waiting.place();
        decisions.add(place, decided);
        held.conversations().put(place, decided.next());
        Arriving.of(waiting).ifPresent(held::arrives);
        Sending.of(waiting)
                .ifPresent(sending ->
                        messageIn(decided).ifPresent(message -> held.sent().put(sending, message)));
        return new Ending.Settled(new Settlement.Settled(decided));
    }

    private static Optional<Message> messageIn(Decision.Decided decided) {
        return decided.events().stream()
                .flatMap(happened -> happened.event() instanceof ConversationEvent.MessageCreated(Message message)
                        ? Stream.of(message)
                        : Stream.empty())
                .findFirst();
    }
}
