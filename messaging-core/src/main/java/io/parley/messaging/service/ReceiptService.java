package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Unread;
import java.util.List;

/** What has reached members, and what they have read, on all their devices alike. Thread-safe. */
public final class ReceiptService {
    private static final int AT_ONCE = 100;

    private final Workshop workshop;
    private final Desk desk;

    ReceiptService(Workshop workshop) {
        this.workshop = workshop;
        this.desk = new Desk(workshop);
    }

    /** The caller has read everything up to and including this number. */
    public Outcome<ConversationOverview> markRead(Caller caller, ConversationId id, long upTo) {
        return mark(
                caller,
                id,
                (tx, conversation) -> new ConversationCommand.MarkRead(receipt(tx, caller, conversation), upTo));
    }

    /** Everything up to and including this number has reached one of the caller's clients. */
    public Outcome<ConversationOverview> markDelivered(Caller caller, ConversationId id, long upTo) {
        return mark(
                caller,
                id,
                (tx, conversation) -> new ConversationCommand.MarkDelivered(receipt(tx, caller, conversation), upTo));
    }

    /** How far everybody has come. */
    public Outcome<List<Receipt>> of(Caller caller, ConversationId id) {
        return reading(
                caller,
                tx -> Desk.find(tx, caller, id).isPresent()
                        ? Outcome.done(tx.conversations().receipts(id))
                        : Desk.noConversation());
    }

    /** What waits for the caller: in what is assigned to them, and where they take part. */
    public Outcome<Unread> unread(Caller caller) {
        return reading(caller, tx -> Outcome.done(tx.conversations().unread(caller.viewer())));
    }

    /** The caller has read everything that waits for them now. */
    public Outcome<Unread> markAllRead(Caller caller) {
        if (!AccessPolicy.allows(caller, UseCase.MARK_AS_READ)) {
            return AccessPolicy.refuse(caller, UseCase.MARK_AS_READ);
        }
        List<ConversationId> waiting = waiting(caller);
        for (ConversationId id : waiting) {
            // Each in a transaction of its own, as each is a conversation of its own.
            mark(
                    caller,
                    id,
                    (tx, conversation) -> new ConversationCommand.MarkRead(
                            receipt(tx, caller, conversation), conversation.lastSeq()));
        }
        return waiting.size() < AT_ONCE ? unread(caller) : markAllRead(caller);
    }

    private List<ConversationId> waiting(Caller caller) {
        return workshop.transactor()
                .read(caller.organization(), tx -> tx.conversations().unreadOf(caller.viewer(), AT_ONCE));
    }

    private interface Mark {
        ConversationCommand of(OrganizationTx tx, Conversation conversation);
    }

    private Outcome<ConversationOverview> mark(Caller caller, ConversationId id, Mark mark) {
        return desk.change(
                        caller,
                        UseCase.MARK_AS_READ,
                        id,
                        (tx, conversation) -> desk.store(tx, conversation, mark.of(tx, conversation)))
                .map(decided -> overview(caller, decided));
    }

    private static Receipt receipt(OrganizationTx tx, Caller caller, Conversation conversation) {
        return tx.conversations().receipt(conversation.id(), caller.member());
    }

    private ConversationOverview overview(Caller caller, Decision.Decided decided) {
        return workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> tx.conversations()
                                .overview(decided.next().id(), caller.viewer())
                                .map(workshop.windows()::shown))
                .orElseThrow();
    }

    private interface Read<T> {
        Outcome<T> of(OrganizationTx tx);
    }

    private <T> Outcome<T> reading(Caller caller, Read<T> read) {
        return AccessPolicy.allows(caller, UseCase.READ_THE_INBOX)
                ? workshop.transactor().read(caller.organization(), read::of)
                : AccessPolicy.refuse(caller, UseCase.READ_THE_INBOX);
    }
}
