package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.WhenClosed;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Optional;

/** What failed to be sent, and sending it again by hand. Thread-safe. */
public final class DeadLetterService {
    private static final int AT_ONCE = 100;

    private final Workshop workshop;
    private final Desk desk;

    DeadLetterService(Workshop workshop) {
        this.workshop = workshop;
        this.desk = new Desk(workshop);
    }

    /** Messages that failed, the last written first; those before this one. */
    public Outcome<Page<Message>> failed(Caller caller, Optional<MessageId> before, int limit) {
        if (!AccessPolicy.allows(caller, UseCase.READ_THE_INBOX)) {
            return AccessPolicy.refuse(caller, UseCase.READ_THE_INBOX);
        }
        int size = Math.clamp(limit, 1, workshop.limits().pageSize());
        return workshop.transactor().read(caller.organization(), tx -> {
            var rows = tx.messages().failed(caller.viewer(), before, size + 1);
            return Outcome.done(Page.of(rows, size, tx.feed().end()));
        });
    }

    /**
     * Sends again what failed; of a message in parts, those that failed or were never sent.
     *
     * @param evenIfSent also what nobody knows the outcome of: the contact may get it twice
     */
    public Outcome<Message> retry(Caller caller, MessageId id, boolean evenIfSent) {
        if (!AccessPolicy.allows(caller, UseCase.SEND_MESSAGES_AGAIN)) {
            return AccessPolicy.refuse(caller, UseCase.SEND_MESSAGES_AGAIN);
        }
        Optional<ConversationId> where = workshop.transactor()
                .read(caller.organization(), tx -> tx.messages().find(id).map(Message::conversation));
        if (where.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("message"));
        }
        var outcome = desk.change(
                caller,
                UseCase.SEND_MESSAGES_AGAIN,
                where.get(),
                (tx, conversation) -> retry(tx, conversation, caller, id, evenIfSent));
        return switch (outcome) {
            case Outcome.Refused<Decision.Decided>(Refusal.NotFound ignored) ->
                Outcome.refused(new Refusal.NotFound("message"));
            case Outcome.Refused<Decision.Decided>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Decision.Decided> ignored ->
                Outcome.done(workshop.transactor()
                        .read(
                                caller.organization(),
                                tx -> tx.messages().find(id).orElseThrow()));
        };
    }

    /** Sends again everything that failed on a channel, as far as that can be; returns how many messages those are. */
    public Outcome<Integer> retryAll(Caller caller, ChannelId channel) {
        if (!AccessPolicy.allows(caller, UseCase.SEND_A_CHANNEL_AGAIN)) {
            return AccessPolicy.refuse(caller, UseCase.SEND_A_CHANNEL_AGAIN);
        }
        boolean exists = workshop.transactor()
                .read(caller.organization(), tx -> tx.channels().find(channel).isPresent());
        return exists ? Outcome.done(retryEach(caller, channel)) : Outcome.refused(new Refusal.NotFound("channel"));
    }

    private int retryEach(Caller caller, ChannelId channel) {
        int again = 0;
        List<MessageId> some = failedOn(caller, channel, Optional.empty());
        while (!some.isEmpty()) {
            // Each in a transaction of its own, as each may be of a conversation of its own.
            again += (int) some.stream()
                    .filter(id -> retry(caller, id, false) instanceof Outcome.Done<Message>)
                    .count();
            some = some.size() < AT_ONCE ? List.of() : failedOn(caller, channel, Optional.of(some.getLast()));
        }
        return again;
    }

    private List<MessageId> failedOn(Caller caller, ChannelId channel, Optional<MessageId> after) {
        return workshop.transactor()
                .read(caller.organization(), tx -> tx.messages().failedOn(channel, after, AT_ONCE));
    }

    private Outcome<Decision.Decided> retry(
            OrganizationTx tx, Conversation conversation, Caller caller, MessageId id, boolean evenIfSent) {
        Message message = tx.messages().find(id).orElseThrow();
        // Somebody looks after it now, but it says what it said when it was written, by hand or not: a person sends it.
        var terms = Desk.termsOf(caller, WhenClosed.FAIL);
        var outcome = desk.store(tx, conversation, new ConversationCommand.Retry(message, terms, evenIfSent));
        if (outcome instanceof Outcome.Done<Decision.Decided>) {
            conversation.customer().ifPresent(customer -> beginAgain(tx, id, customer.channel(), evenIfSent));
        }
        return outcome;
    }

    private static void beginAgain(OrganizationTx tx, MessageId id, ChannelId channel, boolean evenIfSent) {
        tx.outbox().parts(id).all().stream()
                .filter(part ->
                        part.status() == MessageStatus.FAILED || (evenIfSent && part.status() == MessageStatus.UNKNOWN))
                .map(Part::again)
                .forEach(part -> tx.outbox().save(id, channel, part));
    }
}
