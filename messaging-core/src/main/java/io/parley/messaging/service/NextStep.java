package io.parley.messaging.service;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.ReplyPermission;
import io.parley.messaging.channel.ReplyPolicy;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Parcels;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.Parts;
import io.parley.messaging.delivery.Reference;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to be done next in one lane, decided in one transaction that holds the conversation and the lane.
 */
record NextStep(Workshop workshop, InstalledChannels channels, Budgets budgets, DeliverySettings settings, Lane lane) {
    Step decide(OrganizationTx tx, boolean handOver) {
        Conversation conversation = tx.conversations().lock(lane.conversation()).orElseThrow();
        // Only now: waiting for the store and the lock takes time, and window and lease do not wait.
        Instant now = workshop.now();
        if (!tx.outbox().holds(lane)) {
            return Step.Stop.silent();
        }
        Optional<Delivery> head = tx.outbox().head(lane);
        if (head.isEmpty() || handOver || now.plus(settings.callAtMost()).isAfter(lane.leasedUntil())) {
            tx.outbox().release(lane, now);
            return Step.Stop.silent();
        }
        return decide(tx, conversation, head.get(), now);
    }

    private Step decide(OrganizationTx tx, Conversation conversation, Delivery head, Instant now) {
        Message message = tx.messages().find(head.message()).orElseThrow();
        Parts parts = tx.outbox().parts(message.id());
        if (isSettled(message, parts)) {
            // A report has overtaken us: whatever became of the call, the platform has the message.
            tx.outbox().remove(message.id());
            return Step.GoOn.after(Ends.ended(conversation, message, message.status(), ""));
        }
        if (head.attemptOpenSince().isPresent()) {
            return outcomeLost(tx, conversation, head, message, parts);
        }
        Channel channel = tx.channels().find(head.channel()).orElseThrow();
        Optional<Installed> installed = channels.find(channel.type());
        if (installed.isEmpty()) {
            return ends().end(tx, conversation, message, MessageStatus.FAILED, Failures.CHANNEL_NOT_INSTALLED);
        }
        var leaving = new Leaving(conversation, head, message, parts, installed.get(), channel);
        return now.isAfter(head.queuedAt().plus(settings.waits().patience()))
                ? ends().end(tx, conversation, message, MessageStatus.FAILED, tooLate(message))
                : permit(tx, leaving, now);
    }

    private static boolean isSettled(Message message, Parts parts) {
        return parts.areNone() ? message.status() != MessageStatus.QUEUED : message.status() == MessageStatus.FAILED;
    }

    private Step outcomeLost(
            OrganizationTx tx, Conversation conversation, Delivery head, Message message, Parts parts) {
        if (parts.areNone()) {
            return ends().end(tx, conversation, message, MessageStatus.UNKNOWN, Failures.OUTCOME_UNKNOWN);
        }
        Part attempted = parts.find(parts.next()).orElseGet(() -> parts.all().getLast());
        return ends().partEnded(
                        tx,
                        conversation,
                        head,
                        attempted.reported(MessageStatus.UNKNOWN, Optional.empty()),
                        Failures.OUTCOME_UNKNOWN);
    }

    private static FailureReason tooLate(Message message) {
        return message.failure().orElse(Failures.WAITED_TOO_LONG);
    }

    /** A message that could go now. */
    private record Leaving(
            Conversation conversation,
            Delivery delivery,
            Message message,
            Parts parts,
            Installed installed,
            Channel channel) {
        Capabilities capabilities() {
            return installed.adapter().capabilities();
        }

        boolean isTemplate() {
            return message.content() instanceof Content.Template;
        }
    }

    private Step permit(OrganizationTx tx, Leaving leaving, Instant now) {
        if (!leaving.channel().vitals().canSend()) {
            ends().show(tx, leaving.conversation(), leaving.delivery(), Failures.CHANNEL_DISCONNECTED);
            return ends().pause(
                            tx,
                            lane,
                            leaving.conversation(),
                            leaving.delivery(),
                            settings.waits().broken(),
                            Failures.CHANNEL_DISCONNECTED);
        }
        var lastActedAt = leaving.conversation().customer().flatMap(Customer::lastWroteAt);
        return switch (ReplyPolicy.decide(
                leaving.capabilities(), leaving.channel().vitals(), lastActedAt, now)) {
            case ReplyPermission.Free ignored -> inTime(tx, leaving, false, now);
            case ReplyPermission.Tagged ignored ->
                leaving.isTemplate() || leaving.delivery().terms().byHand()
                        ? inTime(tx, leaving, !leaving.isTemplate(), now)
                        : closed(tx, leaving);
            case ReplyPermission.TemplateOnly() ->
                leaving.isTemplate() ? inTime(tx, leaving, false, now) : closed(tx, leaving);
            case ReplyPermission.Blocked ignored -> closed(tx, leaving);
        };
    }

    private Step closed(OrganizationTx tx, Leaving leaving) {
        return switch (leaving.delivery().terms().whenClosed()) {
            case FAIL ->
                ends().end(
                                tx,
                                leaving.conversation(),
                                leaving.message(),
                                MessageStatus.FAILED,
                                Failures.REPLY_WINDOW_CLOSED);
            case HOLD -> ends().hold(tx, leaving.conversation(), leaving.delivery(), Failures.HELD_FOR_WINDOW);
        };
    }

    private Step inTime(OrganizationTx tx, Leaving leaving, boolean tagged, Instant now) {
        Optional<Duration> wait = budgets.take(
                leaving.channel().id(),
                leaving.conversation().id(),
                leaving.capabilities().pace());
        if (wait.isPresent()) {
            tx.outbox().release(lane, now.plus(wait.get()));
            return Step.Stop.silent();
        }
        return attempt(tx, leaving, tagged, now);
    }

    private Step attempt(OrganizationTx tx, Leaving leaving, boolean tagged, Instant now) {
        List<Content> parcels = Parcels.of(leaving.message().content(), leaving.capabilities());
        Delivery attempt = leaving.delivery().attempt(now);
        Optional<Part> part = part(leaving, parcels);
        tx.outbox().save(attempt);
        part.ifPresent(begun -> tx.outbox().save(attempt.message(), attempt.channel(), begun));
        int number = Math.min(part.map(Part::number).orElse(1), parcels.size());
        var outbound = new Outbound(
                leaving.channel().account(),
                attempt.to(),
                parcels.get(number - 1),
                replyTo(tx, leaving.message(), number),
                tagged,
                reference(attempt, part));
        return new Step.Call(leaving.installed(), leaving.channel(), attempt, part, outbound);
    }

    /** A message with a name of the platform's was sent before: this time it goes by another one, which its part knows. */
    private static Optional<Part> part(Leaving leaving, List<Content> parcels) {
        boolean whole = parcels.size() == 1
                && leaving.parts().areNone()
                && leaving.message().platformId().isEmpty();
        int number = leaving.parts().next();
        return whole ? Optional.empty() : Optional.of(Part.begun(number, number >= parcels.size()));
    }

    private static String reference(Delivery delivery, Optional<Part> part) {
        OptionalInt number = part.map(each -> OptionalInt.of(each.number())).orElseGet(OptionalInt::empty);
        return new Reference(delivery.message(), number).toString();
    }

    /** Only the beginning answers: the rest follows it. */
    private static Optional<PlatformMessageId> replyTo(OrganizationTx tx, Message message, int number) {
        return message.replyTo()
                .filter(ignored -> number == 1)
                .flatMap(id -> tx.messages().find(id))
                .flatMap(answered -> answered.platformTarget()
                        .or(() -> tx.outbox().parts(answered.id()).platformId()));
    }

    private Ends ends() {
        return new Ends(workshop);
    }
}
