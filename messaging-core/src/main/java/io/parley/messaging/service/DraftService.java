package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What members have begun to write, the same on all their devices and for nobody else to see. Whoever sends a message has
 * no draft there any more: their own {@code message.created} says so to their other devices. Thread-safe.
 */
public final class DraftService {
    private final Transactor transactor;
    private final LiveBus bus;
    private final InstantSource time;
    private final int textLength;

    DraftService(Transactor transactor, LiveBus bus, InstantSource time, int textLength) {
        this.transactor = transactor;
        this.bus = bus;
        this.time = time;
        this.textLength = textLength;
    }

    /** The caller's drafts, the last changed first; at most {@link Draft#MOST}. */
    public Outcome<List<Draft>> all(Caller caller) {
        return AccessPolicy.check(caller, UseCase.READ_OWN_DRAFTS)
                .map(allowed -> transactor.read(
                        allowed.organization(), tx -> tx.drafts().of(allowed.member())));
    }

    /** Keeps what the caller has written so far; whoever writes last wins, and a text of nothing removes the draft. */
    public Outcome<Optional<Draft>> put(Caller caller, ConversationId conversation, NewDraft wanted) {
        if (!AccessPolicy.allows(caller, UseCase.KEEP_DRAFTS)) {
            return AccessPolicy.refuse(caller, UseCase.KEEP_DRAFTS);
        }
        int length = CleanText.length(wanted.text());
        if (length > textLength) {
            return Outcome.refused(new Refusal.TextTooLong(length, textLength));
        }
        Instant now = time.instant();
        return announced(
                caller,
                conversation,
                transactor.inOrganization(caller.organization(), tx -> put(tx, caller, conversation, wanted, now)));
    }

    /** Forgets the caller's draft, if there is one. */
    public Outcome<Optional<Draft>> discard(Caller caller, ConversationId conversation) {
        return put(caller, conversation, new NewDraft("", Optional.empty()));
    }

    private static Outcome<Optional<Draft>> put(
            OrganizationTx tx, Caller caller, ConversationId conversation, NewDraft wanted, Instant now) {
        Optional<Conversation> visible = Desk.find(tx, caller, conversation);
        if (visible.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("conversation"));
        }
        if (wanted.text().isBlank()) {
            tx.drafts().clear(caller.member(), conversation);
            return Outcome.done(Optional.empty());
        }
        if (wanted.replyTo().filter(message -> !isOf(tx, conversation, message)).isPresent()) {
            return Outcome.refused(new MessageRefusal.ReplyElsewhere());
        }
        var draft = new Draft(
                conversation, wanted.text(), wanted.replyTo(), visible.get().lastSeq(), now);
        tx.drafts().put(caller.member(), draft);
        return Outcome.done(Optional.of(draft));
    }

    private static boolean isOf(OrganizationTx tx, ConversationId conversation, MessageId message) {
        return tx.messages()
                .find(message)
                .filter(found -> found.conversation().equals(conversation))
                .isPresent();
    }

    private Outcome<Optional<Draft>> announced(
            Caller caller, ConversationId conversation, Outcome<Optional<Draft>> outcome) {
        if (outcome instanceof Outcome.Done<Optional<Draft>>(Optional<Draft> draft)) {
            bus.publish(new Signal.DraftChanged(caller.organization(), caller.member(), conversation, draft));
        }
        return outcome;
    }
}
