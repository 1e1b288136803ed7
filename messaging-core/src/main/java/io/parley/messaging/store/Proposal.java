package io.parley.messaging.store;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something to be decided about one existing conversation from nothing but its own state. Written down like this, instead of
 * as work in a transaction, many can be decided under one commit.
 *
 * @param by who proposes it: a conversation that they do not see does not exist for them; empty for a fact that a platform
 *     tells
 * @param once under which name it comes: what came under it before stands, and nothing is decided
 * @param decision what the conversation answers. It must touch nothing else: it may run on another thread, and more than
 *     once, each time with the conversation as it then is; what the last run answered counts
 */
public record Proposal(
        ConversationId conversation,
        Optional<Viewer> by,
        Optional<Once> once,
        Function<Conversation, Decision> decision) {
    /**
     * Proposed by a member.
     *
     * @param sent who wants to write under which client id
     */
    public Proposal(
            ConversationId conversation, Viewer by, Optional<Sent> sent, Function<Conversation, Decision> decision) {
        this(conversation, Optional.of(by), sent.map(Once.class::cast), decision);
    }

    /** Proposed by a member who is bound to no office. */
    public Proposal(
            ConversationId conversation, MemberId by, Optional<Sent> sent, Function<Conversation, Decision> decision) {
        this(conversation, Viewer.everywhere(by), sent, decision);
    }

    /** A message of a contact. */
    public static Proposal arriving(
            ConversationId conversation, Arrived message, Function<Conversation, Decision> decision) {
        return new Proposal(conversation, Optional.empty(), Optional.of(message), decision);
    }

    /** What makes it the same proposal when it is made again. */
    public sealed interface Once {}

    /** A client id and whose it is. */
    public record Sent(Author.OfMember author, ClientId clientId) implements Once {}

    /** A platform's name for a message on a channel. */
    public record Arrived(ChannelId channel, PlatformMessageId id) implements Once {}

    /** Settles it within a transaction: locks the conversation, lets it decide and saves what it decided. */
    public Settlement in(OrganizationTx tx) {
        return once.flatMap(name -> arrivedBefore(tx, name)).orElseGet(() -> decided(tx));
    }

    /** Before the conversation is locked, as everybody does who wants both. */
    private static Optional<Settlement> arrivedBefore(OrganizationTx tx, Once once) {
        return switch (once) {
            case Sent ignored -> Optional.empty();
            case Arrived(ChannelId channel, PlatformMessageId id) -> {
                if (tx.messages().lockPlatformId(channel, id).isPresent()) {
                    yield Optional.of(new Settlement.ArrivedBefore());
                }
                yield tx.messages().hasEarlyChanges(channel, id)
                        ? Optional.of(new Settlement.NotByItself())
                        : Optional.empty();
            }
        };
    }

    private Settlement decided(OrganizationTx tx) {
        Optional<Conversation> found = tx.conversations().lock(conversation).filter(locked -> isVisible(tx, locked));
        if (found.isEmpty()) {
            return new Settlement.NoConversation();
        }
        Optional<Message> before = once.flatMap(name -> sentBefore(tx, name));
        return before.<Settlement>map(Settlement.SentBefore::new).orElseGet(() -> decide(tx, found.get()));
    }

    private Optional<Message> sentBefore(OrganizationTx tx, Once once) {
        return switch (once) {
            case Sent(Author.OfMember author, ClientId clientId) ->
                tx.messages().findByClientId(conversation, author, clientId);
            case Arrived ignored -> Optional.empty();
        };
    }

    private boolean isVisible(OrganizationTx tx, Conversation locked) {
        return by.map(viewer -> locked.kind().isPrivate()
                        ? tx.participants().find(conversation, viewer.member()).isPresent()
                        : locked.isWithin(viewer.reach()))
                .orElse(true);
    }

    private Settlement decide(OrganizationTx tx, Conversation found) {
        return switch (decision.apply(found)) {
            case Decision.Refused(var why) -> new Settlement.Refused(why);
            case Decision.Decided decided -> {
                if (!decided.changesNothing()) {
                    tx.conversations().save(decided);
                }
                yield new Settlement.Settled(decided);
            }
        };
    }
}
