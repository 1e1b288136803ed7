package io.parley.messaging.service;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditActor;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.delivery.Parts;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.member.Member;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Ids;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Observer;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the services that act without a caller share: the ports, and the step from a command to a stored decision. */
record Workshop(
        Transactor transactor,
        LiveBus bus,
        InstantSource time,
        Ids ids,
        Limits limits,
        Observer observer,
        ReplyWindows windows,
        GestureQueue gestures) {
    Instant now() {
        return time.instant();
    }

    UUID nextId() {
        return ids.next();
    }

    /** Writes down what a caller did, in the transaction that does it. */
    void audit(OrganizationTx tx, Caller caller, AuditAct act, String subject, Map<String, String> details) {
        tx.audit().add(AuditEntry.of(nextId(), now(), caller, act, subject, details));
    }

    /** Writes down what a member did to get in, or out, before or after they were a caller. */
    void audit(OrganizationTx tx, Member member, Origin origin, AuditAct act, Map<String, String> details) {
        var actor = new AuditActor.OfMember(member.id(), member.name());
        var id = new AuditEntryId(nextId());
        tx.audit().add(new AuditEntry(id, now(), actor, act, "", details, origin));
    }

    /** Writes down what somebody did who has not shown who they are. */
    void auditStranger(OrganizationTx tx, MemberId subject, Origin origin, AuditAct act) {
        var id = new AuditEntryId(nextId());
        tx.audit().add(new AuditEntry(id, now(), new AuditActor.Stranger(), act, subject.toString(), Map.of(), origin));
    }

    void observe(Happening happening) {
        observer.happened(happening);
    }

    /** Stores what the command leads to and returns the conversation afterwards. For commands that are never refused. */
    Conversation store(OrganizationTx tx, Conversation conversation, ConversationCommand command) {
        return switch (conversation.decide(command, limits, now())) {
            case Decision.Decided decided -> {
                if (!decided.changesNothing()) {
                    tx.conversations().save(decided);
                    WaitingMedia.in(decided).forEach(tx.media()::add);
                }
                if (acted(conversation, decided.next())) {
                    windows.opened(tx, decided.next());
                }
                yield decided.next();
            }
            case Decision.Refused refused ->
                throw new IllegalStateException(
                        "refused to record a fact: " + refused.why().code());
        };
    }

    private static boolean acted(Conversation before, Conversation after) {
        return !before.customer()
                .flatMap(Customer::lastWroteAt)
                .equals(after.customer().flatMap(Customer::lastWroteAt));
    }

    /** Records what a platform reported of a message, or of a part of it; the conversation is locked. */
    Conversation report(OrganizationTx tx, Conversation conversation, MessageId id, Inbound.DeliveryReported report) {
        Message message = tx.messages().find(id).orElseThrow();
        Parts parts = tx.outbox().parts(id);
        return parts.areNone()
                ? store(
                        tx,
                        conversation,
                        new ConversationCommand.Report(
                                message, report.status(), report.failure(), Optional.of(report.message())))
                : new PartReports(this).report(tx, conversation, message, parts, report);
    }

    /** Records what was reported under the platform's name for a message before we knew that name; both are locked. */
    Conversation reportEarly(
            OrganizationTx tx,
            Conversation conversation,
            MessageId message,
            ChannelId channel,
            PlatformMessageId platformId) {
        Conversation now = conversation;
        for (Inbound.DeliveryReported early : tx.messages().takeEarly(channel, platformId)) {
            now = report(tx, now, message, early);
        }
        return now;
    }
}
