package io.parley.messaging.service;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.delivery.Reference;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.port.Happening;
import java.util.List;
import java.util.Optional;

/** What platforms say about how far messages have come. */
record Reports(Workshop workshop) {
    /** A watermark is about the newest so many messages at most. */
    private static final int REACHED_AT_ONCE = 200;

    Happening report(OnChannel on, Inbound.DeliveryReported report) {
        Optional<Message> ours = ours(on, report);
        if (ours.isEmpty()) {
            on.tx().messages().keepEarly(on.id(), report);
            return new Happening.ReportForUnknownMessage(on.type());
        }
        return report(on, ours.get(), report);
    }

    /** The message that a report is about; with its platform id locked unless it was found by what we gave along. */
    Optional<Message> ours(OnChannel on, Inbound.DeliveryReported report) {
        return byReference(on, report).or(() -> on.lock(report.message()));
    }

    Happening report(OnChannel on, Message ours, Inbound.DeliveryReported report) {
        if (ours.author() instanceof Author.OfContact) {
            return new Happening.ReportForUnknownMessage(on.type());
        }
        Conversation conversation = on.conversationOf(ours);
        Conversation reported = workshop.report(on.tx(), conversation, ours.id(), report);
        if (ours.platformId().isEmpty()) {
            // Now the platform's name for it is known: what was said under that name alone is about it, too.
            on.lock(report.message());
            workshop.reportEarly(on.tx(), reported, ours.id(), on.id(), report.message());
        }
        return new Happening.ReportTaken(on.type(), report.status());
    }

    /** Everything that had been sent by then has come so far. */
    Happening reached(OnChannel on, Inbound.ReachedUntil reached) {
        Optional<Contact> contact = on.tx().contacts().findByHandle(on.id(), reached.contact());
        Optional<Conversation> open = contact.flatMap(known -> on.lockOpen(known.id()));
        if (open.isEmpty()) {
            return new Happening.ReportForUnknownMessage(on.type());
        }
        Conversation conversation = open.get();
        List<Message> sent = on.tx().messages().sentUntil(conversation.id(), reached.until(), REACHED_AT_ONCE);
        for (Message message : sent) {
            if (hasLeft(message)) {
                var report =
                        new ConversationCommand.Report(message, reached.status(), Optional.empty(), Optional.empty());
                conversation = workshop.store(on.tx(), conversation, report);
            }
        }
        return new Happening.ReportTaken(on.type(), reached.status());
    }

    /** What waits, or failed, was not there to be reached. */
    private static boolean hasLeft(Message message) {
        return message.status() == MessageStatus.SENT || message.status() == MessageStatus.DELIVERED;
    }

    /** The message that we gave along when sending, if it went out by this channel. */
    private static Optional<Message> byReference(OnChannel on, Inbound.DeliveryReported report) {
        return Reference.parse(report.reference())
                .flatMap(reference -> on.tx().messages().find(reference.message()))
                .filter(message -> on.tx()
                        .conversations()
                        .find(message.conversation())
                        .flatMap(Conversation::customer)
                        .map(Customer::channel)
                        .filter(on.id()::equals)
                        .isPresent());
    }
}
