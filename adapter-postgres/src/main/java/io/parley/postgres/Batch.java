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
 * Proposals that are settled in one transaction, in one round trip or two, however many they are. If all their conversations
 * were seen a moment ago, they decide on that, and what they decided is stored if it is still so. Otherwise one round trip
 * locks all conversations that nobody else holds; the other stores what they decided and commits. Used once.
 *
 * <p>It locks several conversations and still keeps the order of the feed: all locks are taken before the transaction has a
 * number. It never waits for a lock, so it holds up nobody, and nobody it.
 */
final class Batch {
    private final List<Waiting> all;
    private final HeldConversations held;
    private final DecisionsToStore decisions = new DecisionsToStore();
    private final Map<Waiting, Ending> endings = new LinkedHashMap<>();

    private Batch(List<Waiting> all, HeldConversations held) {
        this.all = all;
        this.held = held;
        all.forEach(this::settle);
    }

    /** Decided on what is known of the conversations, if that is known of all and is enough. Nothing is sent. */
    static Optional<Batch> guessed(LatelyStored lately, List<Waiting> all) {
        return HeldConversations.known(lately, all)
                .map(known -> new Batch(all, known))
                .filter(Batch::storesEverything);
    }

    /** Decided on what they are, with their locks held. */
    static Batch locked(Connection connection, List<Waiting> all) throws SQLException {
        return new Batch(all, HeldConversations.lock(connection, all));
    }

    /** How each of them ends once it is committed. */
    Map<Waiting, Ending> endings() {
        return endings;
    }

    /** To be told what is stored by now. */
    void tell(LatelyStored lately) {
        List<Arriving> arrived = endings.entrySet().stream()
                .filter(ended -> isStored(ended.getValue()))
                .flatMap(ended -> Arriving.of(ended.getKey()).stream())
                .toList();
        lately.stored(decisions.afterwards(), arrived);
    }

    private static boolean isStored(Ending ending) {
        return ending instanceof Ending.Settled(Settlement.Settled ignored)
                || ending instanceof Ending.Settled(Settlement.ArrivedBefore());
    }

    /** Stores what was decided with the locks held. */
    void commit(Connection connection) throws SQLException {
        if (decisions.isEmpty()) {
            connection.commit();
        } else {
            decisions.commit(connection, List.of());
        }
    }

    /** Stores what was guessed, unless it is not so: then nothing is stored. Whether it was so. */
    boolean commitIfSo(Connection connection) throws SQLException {
        try {
            decisions.commit(connection, Guess.of(all));
            return true;
        } catch (SQLException failure) {
            if (Failure.of(failure) != Failure.COLLISION) {
                throw failure;
            }
            connection.rollback();
            return false;
        }
    }

    /** Only what is written is checked: who is refused, or answered without a word, might be so on old news. */
    private boolean storesEverything() {
        return !decisions.isEmpty() && all.stream().map(endings::get).allMatch(Batch::storesOrRepeats);
    }

    /** Who repeats what is stored, or what another one of these says, is answered by that. */
    private static boolean storesOrRepeats(Ending ending) {
        return ending instanceof Ending.Settled(Settlement settlement)
                && switch (settlement) {
                    case Settlement.Settled(Decision.Decided decided) -> !decided.changesNothing();
                    case Settlement.ArrivedBefore() -> true;
                    case Settlement.SentBefore ignored -> true;
                    case Settlement.NoConversation() -> false;
                    case Settlement.NotByItself() -> false;
                    case Settlement.Refused ignored -> false;
                };
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
            case Decision.Decided decided -> accept(waiting, conversation, decided);
        };
    }

    private Ending accept(Waiting waiting, Conversation before, Decision.Decided decided) {
        if (!DecisionsToStore.takes(decided)) {
            return new Ending.Alone();
        }
        Place place = waiting.place();
        decisions.add(place, before, decided);
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
