package io.parley.messaging.service;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.Reference;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Echoes that overtake the answer to our own call, on platforms that do not give back what we gave along: then the oldest
 * message that says the same, and of which nobody knows how it went, is the one.
 */
record EarlyEchoes(Instant now) {
    /** So many messages of ours may be on their way to one contact at once. */
    private static final int ON_THE_WAY = 50;

    /** A message of ours, and which part of it, as it would have been given back. */
    record Ours(Message message, String reference) {}

    Optional<Ours> find(OnChannel on, Inbound.MessageEchoed echo) {
        Optional<Conversation> open = on.find(echo.to()).flatMap(contact -> on.lockOpen(contact.id()));
        List<Message> sent = open.map(conversation -> on.tx().messages().sentUntil(conversation.id(), now, ON_THE_WAY))
                .orElse(List.of());
        return sent.stream()
                .filter(EarlyEchoes::isOnTheWay)
                .flatMap(message -> find(on, message, echo.content()).stream())
                .findFirst();
    }

    private static boolean isOnTheWay(Message message) {
        return message.author() instanceof Author.OfMember
                && (message.status() == MessageStatus.QUEUED || message.status() == MessageStatus.UNKNOWN);
    }

    private static Optional<Ours> find(OnChannel on, Message message, Content echoed) {
        var parts = on.tx().outbox().parts(message.id());
        if (parts.areNone()) {
            return message.platformId().isEmpty() && isSaidBy(message.content(), echoed)
                    ? Optional.of(new Ours(message, ""))
                    : Optional.empty();
        }
        return parts.all().stream()
                .filter(part -> isOpen(part) && isPartlySaidBy(message.content(), echoed))
                .map(part -> new Ours(message, new Reference(message.id(), OptionalInt.of(part.number())).toString()))
                .findFirst();
    }

    private static boolean isOpen(Part part) {
        return part.platformId().isEmpty()
                && (part.status() == MessageStatus.QUEUED || part.status() == MessageStatus.UNKNOWN);
    }

    /** What we know as a file of ours comes back as one that lies at the platform. */
    private static boolean isSaidBy(Content ours, Content echoed) {
        return (echoed instanceof Content.Media && ours instanceof Content.Files)
                || ours.preview().strip().equals(echoed.preview().strip());
    }

    private static boolean isPartlySaidBy(Content ours, Content echoed) {
        return echoed instanceof Content.Media
                ? ours instanceof Content.Files
                : ours.preview().contains(echoed.preview().strip());
    }
}
