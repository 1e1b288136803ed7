package io.parley.messaging.service;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.Parts;
import io.parley.messaging.delivery.Reference;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.store.OrganizationTx;
import java.util.Optional;

/** What platforms report of messages that were sent in parts; within a transaction that holds the conversation. */
record PartReports(Workshop workshop) {
    /** Records what was reported of one part, and what follows from it for the message. */
    Conversation report(
            OrganizationTx tx,
            Conversation conversation,
            Message message,
            Parts parts,
            Inbound.DeliveryReported report) {
        ChannelId channel = conversation.customer().map(Customer::channel).orElseThrow();
        Optional<Part> about = parts.find(report.message()).or(() -> byReference(message, parts, report));
        if (about.isEmpty()) {
            // Of an attempt before this one: what became of that is no news.
            return conversation;
        }
        Part part = about.get().reported(report.status(), Optional.of(report.message()));
        tx.outbox().save(message.id(), channel, part);
        return settle(
                tx, conversation, message, parts.with(part), report.failure().map(why -> of(part, why)));
    }

    private static Optional<Part> byReference(Message message, Parts parts, Inbound.DeliveryReported report) {
        return Reference.parse(report.reference())
                .filter(reference -> reference.message().equals(message.id())
                        && reference.part().isPresent())
                .flatMap(reference -> parts.find(reference.part().getAsInt()))
                .filter(part -> part.platformId().isEmpty());
    }

    private Conversation settle(
            OrganizationTx tx, Conversation conversation, Message message, Parts parts, Optional<FailureReason> why) {
        MessageStatus standing = parts.standing();
        if (standing == MessageStatus.QUEUED) {
            return conversation;
        }
        if (standing == MessageStatus.FAILED) {
            tx.outbox().remove(message.id());
        }
        return workshop.store(
                tx, conversation, new ConversationCommand.Report(message, standing, why, Optional.empty()));
    }

    /** The reason, saying which part it was. */
    static FailureReason of(Part part, FailureReason why) {
        return part.number() == 1 && part.last()
                ? why
                : new FailureReason(
                        why.code(),
                        "Part " + part.number() + " of the message failed. " + why.explanation(),
                        why.platformCode());
    }
}
