package io.parley.messaging.store;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something to be decided about one existing conversation from nothing but its own state. Written down like this, instead of
 * as work in a transaction, many can be decided under one commit.
 *
 * @param by who proposes it: a conversation that they do not see does not exist for them
 * @param sent who wants to write under which client id: what they wrote under it before stands, and nothing is decided
 * @param decision what the conversation answers. It must touch nothing else: it may run on another thread, and more than
 *     once, each time with the conversation as it then is; what the last run answered counts
 */
public record Proposal(
        ConversationId conversation, Viewer by, Optional<Sent> sent, Function<Conversation, Decision> decision) {
    /** Proposed by a member who is bound to no office. */
    public Proposal(
            ConversationId conversation, MemberId by, Optional<Sent> sent, Function<Conversation, Decision> decision) {
        this(conversation, Viewer.everywhere(by), sent, decision);
    }

    /** A client id and whose it is. */
    public record Sent(Author.OfMember author, ClientId clientId) {}

    /** Settles it within a transaction: locks the conversation, lets it decide and saves what it decided. */
    public Settlement in(OrganizationTx tx) {
        Optional<Conversation> found = tx.conversations().lock(conversation).filter(locked -> isVisible(tx, locked));
        if (found.isEmpty()) {
            return new Settlement.NoConversation();
        }
        Optional<Message> before =
                sent.flatMap(wanted -> tx.messages().findByClientId(conversation, wanted.author(), wanted.clientId()));
        return before.<Settlement>map(Settlement.SentBefore::new).orElseGet(() -> decide(tx, found.get()));
    }

    private boolean isVisible(OrganizationTx tx, Conversation locked) {
        return locked.kind().isPrivate()
                ? tx.participants().find(conversation, by.member()).isPresent()
                : locked.isWithin(by.reach());
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
