package io.parley.messaging.service;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.Parts;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.port.Happening;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a delivery ends, or waits; within a transaction that holds the conversation and its lane. */
record Ends(Workshop workshop) {
    /** The message ends, whatever of it was sent. */
    Step end(OrganizationTx tx, Conversation conversation, Message message, MessageStatus status, FailureReason why) {
        workshop.store(
                tx, conversation, new ConversationCommand.Report(message, status, Optional.of(why), Optional.empty()));
        tx.outbox().remove(message.id());
        return Step.GoOn.after(ended(conversation, message, status, why.code()));
    }

    /** Something is known of a part: the message ends with the last one, or with one that failed. */
    Step partEnded(OrganizationTx tx, Conversation conversation, Delivery delivery, Part part, FailureReason why) {
        tx.outbox().save(delivery.message(), delivery.channel(), part);
        Parts parts = tx.outbox().parts(delivery.message());
        Message message = tx.messages().find(delivery.message()).orElseThrow();
        MessageStatus standing = parts.standing();
        if (standing == MessageStatus.QUEUED) {
            tx.outbox().save(delivery.nextPart());
            return new Step.GoOn(Optional.empty());
        }
        return end(tx, conversation, message, standing, PartReports.of(part, why));
    }

    /** It waits until the contact acts; those behind it do not. */
    Step hold(OrganizationTx tx, Conversation conversation, Delivery delivery, FailureReason why) {
        show(tx, conversation, delivery, why);
        tx.outbox().save(delivery.hold());
        return Step.GoOn.after(postponed(conversation, delivery, why));
    }

    /** The lane waits, and everybody in it. */
    Step.Stop wait(
            OrganizationTx tx,
            Lane lane,
            Conversation conversation,
            Delivery delivery,
            Duration wait,
            FailureReason why) {
        tx.outbox().save(delivery);
        tx.outbox().release(lane, workshop.now().plus(wait));
        return new Step.Stop(Optional.of(postponed(conversation, delivery, why)));
    }

    /** The author sees what the message waits for. */
    void show(OrganizationTx tx, Conversation conversation, Delivery delivery, FailureReason why) {
        Message message = tx.messages().find(delivery.message()).orElseThrow();
        workshop.store(tx, conversation, new ConversationCommand.Hold(message, why));
    }

    /** The whole channel waits. */
    Step.Stop pause(
            OrganizationTx tx,
            Lane lane,
            Conversation conversation,
            Delivery delivery,
            Duration wait,
            FailureReason why) {
        Instant until = workshop.now().plus(wait);
        tx.outbox().pause(delivery.channel(), until);
        // The pause holds the lane; once it ends, by time or by hand, nothing else does.
        return wait(tx, lane, conversation, delivery, Duration.ZERO, why);
    }

    static Happening ended(Conversation conversation, Message message, MessageStatus status, String code) {
        return new Happening.DeliveryEnded(typeOf(conversation), conversation.id(), message.id(), status, code);
    }

    private static Happening postponed(Conversation conversation, Delivery delivery, FailureReason why) {
        return new Happening.DeliveryPostponed(typeOf(conversation), conversation.id(), delivery.message(), why.code());
    }

    private static ChannelType typeOf(Conversation conversation) {
        return conversation.customer().orElseThrow().channelType();
    }
}
