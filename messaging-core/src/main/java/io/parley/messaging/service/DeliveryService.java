package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.ReplyPermission;
import io.parley.messaging.channel.ReplyPolicy;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sends what waits in the outbox: per conversation in order, each message at most once unless the platform certainly did
 * not take it. The host calls {@link #claim} and {@link #deliver} from as many threads as it likes; the core starts none.
 */
public final class DeliveryService {
    private final Workshop workshop;
    private final InstalledChannels channels;
    private final Sender sender;
    private final RandomGenerator chance;
    private final DeliverySettings settings;

    DeliveryService(
            Workshop workshop,
            InstalledChannels channels,
            Sender sender,
            RandomGenerator chance,
            DeliverySettings settings) {
        this.workshop = workshop;
        this.channels = channels;
        this.sender = sender;
        this.chance = chance;
        this.settings = settings;
    }

    /** Leases lanes that are due, the longest waiting first. */
    public List<Lane> claim(int limit) {
        Instant now = workshop.now();
        return workshop.transactor().onPlatform(tx -> tx.claimLanes(now, now.plus(settings.lease()), limit));
    }

    /** When there will be something to claim; empty when the outbox is empty. */
    public Optional<Instant> nextDue() {
        return workshop.transactor().onPlatform(tx -> tx.nextLaneDue());
    }

    /** Works through a claimed lane until it is empty, must wait, or the lease runs out. Returns with the lease given back. */
    public void deliver(Lane lane) {
        boolean goOn = true;
        while (goOn) {
            goOn = switch (prepare(lane)) {
                case Step.Call call ->
                    record(lane, call, sender.send(lane.organization(), call.installed(), call.channel(), call.message()));
                case Step.Ended(Happening happening) -> {
                    announce(lane, happening);
                    yield true;
                }
                case Step.Stop() -> false;
            };
        }
    }

    /** Claims and works through everything that is due, on the calling thread. For hosts without workers, and tests. */
    public void deliverDue() {
        for (List<Lane> lanes = claim(100); !lanes.isEmpty(); lanes = claim(100)) {
            lanes.forEach(this::deliver);
        }
    }

    /** What is to be done with the head of a lane. */
    private sealed interface Step {
        /** The attempt is written down: call the platform. */
        record Call(Installed installed, Channel channel, Delivery delivery, Outbound message) implements Step {}

        /** The delivery ended without a call. */
        record Ended(Happening happening) implements Step {}

        record Stop() implements Step {}
    }

    private Step prepare(Lane lane) {
        return workshop.transactor().inOrganization(lane.organization(), tx -> {
            Conversation conversation =
                    tx.conversations().lock(lane.conversation()).orElseThrow();
            // Only now: waiting for the store and the lock takes time, and window and lease do not wait.
            Instant now = workshop.now();
            if (!tx.outbox().holds(lane)) {
                return new Step.Stop();
            }
            Optional<Delivery> head = tx.outbox().head(lane);
            if (head.isEmpty() || now.plus(settings.callAtMost()).isAfter(lane.leasedUntil())) {
                tx.outbox().release(lane, now);
                return new Step.Stop();
            }
            return prepare(tx, conversation, head.get(), now);
        });
    }

    private Step prepare(OrganizationTx tx, Conversation conversation, Delivery head, Instant now) {
        Message message = tx.messages().find(head.message()).orElseThrow();
        if (message.status() != MessageStatus.QUEUED) {
            // A report has overtaken us: whatever became of the call, the platform has the message.
            tx.outbox().remove(message.id());
            return new Step.Ended(ended(conversation, message, message.status(), ""));
        }
        if (head.attemptOpenSince().isPresent()) {
            return end(tx, conversation, message, MessageStatus.UNKNOWN, Failures.OUTCOME_UNKNOWN);
        }
        Channel channel = tx.channels().find(head.channel()).orElseThrow();
        Optional<Installed> installed = channels.find(channel.type());
        if (installed.isEmpty()) {
            return end(tx, conversation, message, MessageStatus.FAILED, Failures.CHANNEL_NOT_INSTALLED);
        }
        var capabilities = installed.get().adapter().capabilities();
        var lastWroteAt = conversation.customer().flatMap(Customer::lastWroteAt);
        if (!(ReplyPolicy.decide(capabilities, channel.vitals(), lastWroteAt, now) instanceof ReplyPermission.Free)) {
            return end(tx, conversation, message, MessageStatus.FAILED, Failures.REPLY_WINDOW_CLOSED);
        }
        Delivery attempt = head.attempt(now);
        tx.outbox().save(attempt);
        return new Step.Call(installed.get(), channel, attempt, outbound(tx, channel, attempt, message));
    }

    private static Outbound outbound(OrganizationTx tx, Channel channel, Delivery delivery, Message message) {
        Optional<PlatformMessageId> replyTo =
                message.replyTo().flatMap(id -> tx.messages().find(id)).flatMap(Message::platformId);
        return new Outbound(
                channel.account(),
                delivery.to(),
                message.content(),
                replyTo,
                message.id().toString());
    }

    private Step end(
            OrganizationTx tx, Conversation conversation, Message message, MessageStatus status, FailureReason why) {
        workshop.store(
                tx, conversation, new ConversationCommand.Report(message, status, Optional.of(why), Optional.empty()));
        tx.outbox().remove(message.id());
        return new Step.Ended(ended(conversation, message, status, why.code()));
    }

    /** Records what became of a call. False when the lane must wait or was lost. */
    private boolean record(Lane lane, Step.Call call, SendResult result) {
        Recorded recorded = workshop.transactor().inOrganization(lane.organization(), tx -> {
            Conversation conversation =
                    tx.conversations().lock(lane.conversation()).orElseThrow();
            boolean held = tx.outbox().holds(lane);
            if (!held && !(result instanceof SendResult.Sent)) {
                return new Recorded(new Happening.LeaseLost(lane.conversation()), false);
            }
            // Even without the lease: that the platform took it is a fact, and reports never take anything back.
            return record(tx, lane, conversation, call, result);
        });
        announce(lane, recorded.happening());
        return recorded.goOn();
    }

    private record Recorded(Happening happening, boolean goOn) {}

    private Recorded record(
            OrganizationTx tx, Lane lane, Conversation conversation, Step.Call call, SendResult result) {
        Delivery delivery = call.delivery();
        return switch (result) {
            case SendResult.Sent(PlatformMessageId id) -> sent(tx, conversation, delivery, id);
            case SendResult.Unknown ignored ->
                finish(tx, conversation, delivery, MessageStatus.UNKNOWN, Failures.OUTCOME_UNKNOWN);
            case SendResult.Refused(FailureReason why, SendResult.Blame ignored) -> finish(tx, conversation, delivery, MessageStatus.FAILED, why);
            case SendResult.TryLater(Duration after, FailureReason why, SendResult.Scope ignored) ->
                retry(tx, lane, conversation, delivery, after, why);
        };
    }

    private Recorded sent(OrganizationTx tx, Conversation conversation, Delivery delivery, PlatformMessageId id) {
        var channel = delivery.channel();
        tx.messages().lockPlatformId(channel, id);
        Message message = tx.messages().find(delivery.message()).orElseThrow();
        Conversation now = workshop.store(
                tx,
                conversation,
                new ConversationCommand.Report(message, MessageStatus.SENT, Optional.empty(), Optional.of(id)));
        workshop.reportEarly(tx, now, message.id(), channel, id);
        tx.outbox().remove(message.id());
        return new Recorded(ended(conversation, message, MessageStatus.SENT, ""), true);
    }

    private Recorded finish(
            OrganizationTx tx, Conversation conversation, Delivery delivery, MessageStatus status, FailureReason why) {
        Message message = tx.messages().find(delivery.message()).orElseThrow();
        return switch (end(tx, conversation, message, status, why)) {
            case Step.Ended(Happening happening) -> new Recorded(happening, true);
            case Step.Call ignored -> throw new IllegalStateException("an ended delivery is not called");
            case Step.Stop() -> throw new IllegalStateException("an ended delivery does not stop its lane");
        };
    }

    private Recorded retry(
            OrganizationTx tx,
            Lane lane,
            Conversation conversation,
            Delivery delivery,
            Duration after,
            FailureReason why) {
        Optional<Duration> wait = settings.retry().waitAfter(delivery.attempts(), after, chance.nextDouble());
        if (wait.isEmpty()) {
            return finish(tx, conversation, delivery, MessageStatus.FAILED, why);
        }
        tx.outbox().save(delivery.closeAttempt());
        tx.outbox().release(lane, workshop.now().plus(wait.get()));
        return new Recorded(
                new Happening.DeliveryPostponed(
                        typeOf(conversation), conversation.id(), delivery.message(), why.code()),
                false);
    }

    private static Happening ended(Conversation conversation, Message message, MessageStatus status, String code) {
        return new Happening.DeliveryEnded(typeOf(conversation), conversation.id(), message.id(), status, code);
    }

    private static ChannelType typeOf(Conversation conversation) {
        return conversation.customer().orElseThrow().channelType();
    }

    private void announce(Lane lane, Happening happening) {
        workshop.observe(happening);
        workshop.bus().publish(new Signal.FeedGrew(lane.organization()));
    }
}
