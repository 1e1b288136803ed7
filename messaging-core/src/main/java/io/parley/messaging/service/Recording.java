package io.parley.messaging.service;

import io.parley.messaging.channel.SendResult;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.WhenClosed;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.port.Happening;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Writes down what became of one call, in one transaction. */
record Recording(
        Workshop workshop,
        RandomGenerator chance,
        Budgets budgets,
        DeliverySettings settings,
        Lane lane,
        Step.Call call) {
    Step record(OrganizationTx tx, SendResult result) {
        Conversation conversation = tx.conversations().lock(lane.conversation()).orElseThrow();
        boolean held = tx.outbox().holds(lane);
        // Even without the lease: that the platform took it is a fact, and reports never take anything back.
        if (result instanceof SendResult.Sent(PlatformMessageId id)) {
            return sent(tx, conversation, id, held);
        }
        return held
                ? record(tx, conversation, result)
                : new Step.Stop(Optional.of(new Happening.LeaseLost(lane.conversation())));
    }

    private Step record(OrganizationTx tx, Conversation conversation, SendResult result) {
        return switch (result) {
            case SendResult.Sent(PlatformMessageId id) -> sent(tx, conversation, id, true);
            case SendResult.Unknown ignored ->
                finish(tx, conversation, MessageStatus.UNKNOWN, Failures.OUTCOME_UNKNOWN);
            case SendResult.Refused(FailureReason why, SendResult.Blame blame) -> refused(tx, conversation, why, blame);
            case SendResult.TryLater(Duration after, FailureReason why, SendResult.Scope scope) ->
                switch (scope) {
                    case CONVERSATION -> retry(tx, conversation, after, why);
                    case CHANNEL -> throttled(tx, conversation, after, why);
                };
        };
    }

    private Step sent(OrganizationTx tx, Conversation conversation, PlatformMessageId id, boolean held) {
        Delivery delivery = call.delivery();
        tx.messages().lockPlatformId(delivery.channel(), id);
        return call.part().isPresent()
                ? partSent(tx, conversation, call.part().get(), id, held)
                : wholeSent(tx, conversation, delivery, id);
    }

    private Step wholeSent(OrganizationTx tx, Conversation conversation, Delivery delivery, PlatformMessageId id) {
        Message message = tx.messages().find(delivery.message()).orElseThrow();
        Conversation now = workshop.store(
                tx,
                conversation,
                new ConversationCommand.Report(message, MessageStatus.SENT, Optional.empty(), Optional.of(id)));
        workshop.reportEarly(tx, now, message.id(), delivery.channel(), id);
        tx.outbox().remove(message.id());
        return Step.GoOn.after(Ends.ended(conversation, message, MessageStatus.SENT, ""));
    }

    private Step partSent(
            OrganizationTx tx, Conversation conversation, Part begun, PlatformMessageId id, boolean held) {
        Delivery delivery = call.delivery();
        // As it is by now: a report may have overtaken us.
        Part part = tx.outbox()
                .parts(delivery.message())
                .find(begun.number())
                .orElse(begun)
                .reported(MessageStatus.SENT, Optional.of(id));
        tx.outbox().save(delivery.message(), delivery.channel(), part);
        Message message = tx.messages().find(delivery.message()).orElseThrow();
        MessageStatus standing = tx.outbox().parts(delivery.message()).standing();
        Conversation now = conversation;
        if (standing != MessageStatus.QUEUED) {
            now = workshop.store(
                    tx,
                    conversation,
                    new ConversationCommand.Report(
                            message, standing, Optional.of(Failures.OUTCOME_UNKNOWN), Optional.empty()));
            tx.outbox().remove(message.id());
        } else if (held) {
            tx.outbox().save(delivery.nextPart());
        }
        workshop.reportEarly(tx, now, message.id(), delivery.channel(), id);
        return standing == MessageStatus.QUEUED
                ? new Step.GoOn(Optional.empty())
                : Step.GoOn.after(Ends.ended(conversation, message, standing, ""));
    }

    private Step finish(OrganizationTx tx, Conversation conversation, MessageStatus status, FailureReason why) {
        Delivery delivery = call.delivery();
        if (call.part().isPresent()) {
            Part part = tx.outbox()
                    .parts(delivery.message())
                    .find(call.part().get().number())
                    .orElseThrow()
                    .reported(status, Optional.empty());
            return ends().partEnded(tx, conversation, delivery, part, why);
        }
        return ends().end(
                        tx, conversation, tx.messages().find(delivery.message()).orElseThrow(), status, why);
    }

    private Step refused(OrganizationTx tx, Conversation conversation, FailureReason why, SendResult.Blame blame) {
        return switch (blame) {
            case MESSAGE, RECIPIENT -> finish(tx, conversation, MessageStatus.FAILED, why);
            case WINDOW ->
                call.delivery().terms().whenClosed() == WhenClosed.HOLD
                        ? ends().hold(tx, conversation, call.delivery(), why)
                        : finish(tx, conversation, MessageStatus.FAILED, why);
            case CREDENTIALS, ACCOUNT -> broken(tx, conversation, why);
        };
    }

    /** No message of the channel would go through: all of them wait until somebody has looked after it. */
    private Step broken(OrganizationTx tx, Conversation conversation, FailureReason why) {
        var found = new ChannelHealth(workshop).refused(tx, call.channel().id(), why);
        ends().show(tx, conversation, call.delivery(), why);
        return new Step.Stop(
                pause(tx, conversation, settings.waits().broken(), why).happening(), found);
    }

    private Step throttled(OrganizationTx tx, Conversation conversation, Duration asked, FailureReason why) {
        Duration wait = asked.isPositive() ? asked : settings.waits().throttled();
        budgets.pause(call.channel().id(), workshop.now().plus(wait));
        return pause(tx, conversation, wait, why);
    }

    private Step.Stop pause(OrganizationTx tx, Conversation conversation, Duration wait, FailureReason why) {
        return ends().pause(tx, lane, conversation, call.delivery().takeAttemptBack(), wait, why);
    }

    private Step retry(OrganizationTx tx, Conversation conversation, Duration after, FailureReason why) {
        Delivery delivery = call.delivery();
        Optional<Duration> wait = settings.retry().waitAfter(delivery.attempts(), after, chance.nextDouble());
        return wait.isEmpty()
                ? finish(tx, conversation, MessageStatus.FAILED, why)
                : ends().wait(tx, lane, conversation, delivery.closeAttempt(), wait.get(), why);
    }

    private Ends ends() {
        return new Ends(workshop);
    }
}
