package io.parley.testkit.simulation;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.store.ConversationStore;
import io.parley.messaging.store.OutboxStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Mistakes in sending. */
final class DeliveryMutants {
    private static final FailureReason TIMEOUT = new FailureReason("timeout", "No answer in time.", "");

    private DeliveryMutants() {}

    static Alteration noAttemptRecord() {
        return Alterations.outbox(outbox -> new ForwardingOutbox(outbox) {
            @Override
            public void save(Delivery delivery) {
                super.save(delivery.closeAttempt());
            }
        });
    }

    static Alteration noFencing() {
        return Alterations.outbox(outbox -> new ForwardingOutbox(outbox) {
            @Override
            public boolean holds(Lane lane) {
                return true;
            }
        });
    }

    static Alteration laneForgotten() {
        return Alterations.outbox(outbox -> new ForwardingOutbox(outbox) {
            @Override
            public void release(Lane lane, Instant dueAt) {
                super.release(lane, dueAt.plus(Duration.ofDays(1)));
            }
        });
    }

    static Alteration notQueued() {
        return Alterations.saving(Rewriting::withoutDeliveries);
    }

    static Alteration newestFirst() {
        Map<ConversationId, List<MessageId>> queued = new HashMap<>();
        return Alterations.transactions(tx -> new ForwardingTx(tx) {
            @Override
            public ConversationStore conversations() {
                return new ForwardingConversations(super.conversations()) {
                    @Override
                    public void save(Decision.Decided decision) {
                        super.save(decision);
                        decision.deliveries()
                                .forEach(delivery -> queued.computeIfAbsent(
                                                delivery.conversation(), ignored -> new ArrayList<>())
                                        .add(delivery.message()));
                    }
                };
            }

            @Override
            public OutboxStore outbox() {
                return new NewestFirst(super.outbox(), queued);
            }
        });
    }

    private static final class NewestFirst extends ForwardingOutbox {
        private final Map<ConversationId, List<MessageId>> queued;

        NewestFirst(OutboxStore outbox, Map<ConversationId, List<MessageId>> queued) {
            super(outbox);
            this.queued = queued;
        }

        @Override
        public Optional<Delivery> head(Lane lane) {
            List<MessageId> waiting = queued.getOrDefault(lane.conversation(), List.of());
            return super.head(lane)
                    .map(oldest -> oldest.attemptOpenSince().isPresent() || waiting.isEmpty()
                            ? oldest
                            : Delivery.of(
                                    waiting.getLast(),
                                    oldest.conversation(),
                                    oldest.channel(),
                                    oldest.to(),
                                    oldest.terms(),
                                    oldest.queuedAt()));
        }

        @Override
        public void remove(MessageId message) {
            queued.values().forEach(waiting -> waiting.remove(message));
            super.remove(message);
        }
    }

    static Alteration windowUnchecked() {
        return Alterations.adapter(adapter -> new ForwardingAdapter(adapter) {
            @Override
            public Capabilities capabilities() {
                return Capabilities.ofTexts(super.capabilities().text().most(), Optional.empty());
            }
        });
    }

    static Alteration ambiguousRetried() {
        return results(result ->
                result instanceof SendResult.Unknown ? new SendResult.TryLater(Duration.ZERO, TIMEOUT) : result);
    }

    static Alteration ambiguousCalledFailed() {
        return results(result -> result instanceof SendResult.Unknown ? new SendResult.Refused(TIMEOUT) : result);
    }

    private static Alteration results(Function<SendResult, SendResult> change) {
        return Alterations.adapter(adapter -> new ForwardingAdapter(adapter) {
            @Override
            public SendResult send(Outbound message, Session session) {
                return change.apply(super.send(message, session));
            }
        });
    }

    static Alteration saidSentUnsent() {
        return Alterations.adapter(adapter -> new ForwardingAdapter(adapter) {
            @Override
            public SendResult send(Outbound message, Session session) {
                return new SendResult.Sent(new PlatformMessageId("imagined-" + message.reference()));
            }
        });
    }
}
