package io.parley.testkit.simulation;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent.MessageCreated;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Decisions as a careless store would keep them. */
final class Rewriting {
    private Rewriting() {}

    static Decision.Decided messages(Decision.Decided decided, UnaryOperator<Message> change) {
        List<Happened> events = decided.events().stream()
                .map(happened -> happened.event() instanceof MessageCreated(Message message)
                        ? new Happened(happened.seq(), happened.at(), new MessageCreated(change.apply(message)))
                        : happened)
                .toList();
        return new Decision.Decided(decided.next(), events, decided.deliveries());
    }

    static Message named(Message message, Optional<ClientId> clientId, Optional<PlatformMessageId> platformId) {
        return new Message(
                message.id(),
                message.conversation(),
                message.seq(),
                message.author(),
                message.content(),
                message.replyTo(),
                message.forwarding(),
                clientId,
                platformId,
                message.status(),
                message.failure(),
                message.flagged(),
                message.createdAt(),
                message.editedAt());
    }

    /** The decision's first number is given once more. */
    static Decision.Decided repeatingNumbers(Decision.Decided decided) {
        List<Happened> events = decided.events().stream()
                .map(happened -> new Happened(Math.max(1, happened.seq() - 1), happened.at(), happened.event()))
                .toList();
        return new Decision.Decided(decided.next(), events, decided.deliveries());
    }

    static Decision.Decided withoutDeliveries(Decision.Decided decided) {
        return new Decision.Decided(decided.next(), decided.events(), List.<Delivery>of());
    }

    static Decision.Decided withState(Decision.Decided decided, Conversation next) {
        return new Decision.Decided(next, decided.events(), decided.deliveries());
    }
}
