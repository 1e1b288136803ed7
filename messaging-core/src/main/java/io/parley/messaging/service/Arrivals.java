package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.ContactName;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.port.Happening;
import java.time.Instant;
import java.util.Optional;

/** How messages come in: from contacts, and from others who write for the same account. */
record Arrivals(Workshop workshop, Reports reports, Aftermath aftermath, Allocation allocation, Regulars regulars) {
    Happening receive(OnChannel on, Inbound.MessageReceived received, boolean flagged) {
        Optional<Message> before = on.lock(received.key());
        if (before.isPresent()) {
            return aftermath.toldAgain(on, before.get(), received.content());
        }
        Optional<Contact> known = on.findOrClaim(received.from());
        Optional<Conversation> open = known.flatMap(contact -> on.lockOpen(contact.id()));
        known.ifPresent(contact -> on.learn(contact, received.from()));
        Contact contact = known.map(somebody -> on.introduced(somebody, received.from(), open))
                .orElseGet(() -> meet(on, received.from()));
        Conversation conversation =
                allocation.makeRoom(on.tx(), open.orElseGet(() -> open(on, received.from(), contact)));
        var command = new ConversationCommand.Receive(
                new MessageId(workshop.nextId()),
                new Author.OfContact(contact.id(), contact.name()),
                received.content(),
                replyTo(on, received.replyTo(), conversation),
                received.forwarding(),
                received.key(),
                received.at(),
                flagged);
        Conversation stored = workshop.store(on.tx(), reachedBy(on, conversation, received.from(), contact), command);
        Conversation referred = received.referral()
                .map(referral ->
                        workshop.store(on.tx(), stored, new ConversationCommand.Refer(referral, received.at())))
                .orElse(stored);
        aftermath.of(on, referred, command.id(), received.key());
        allocation.assignIfWaiting(on.tx(), referred);
        regulars.met(on.id(), received.from(), new Regulars.Regular(referred.id(), command.author()));
        return new Happening.MessageStored(on.type());
    }

    /** What the account wrote: a message of ours on its way back to us, or one that was written elsewhere. */
    Happening echoed(OnChannel on, Inbound.MessageEchoed echo) {
        return echo.content() instanceof Content.Call ? calledElsewhere(on, echo) : wroteElsewhere(on, echo);
    }

    /** Nothing of ours calls, so there is nothing to find but what was told before. */
    private Happening calledElsewhere(OnChannel on, Inbound.MessageEchoed echo) {
        return on.lock(echo.key())
                .map(before -> aftermath.toldAgain(on, before, echo.content()))
                .orElseGet(() -> take(on, echo));
    }

    private Happening wroteElsewhere(OnChannel on, Inbound.MessageEchoed echo) {
        var report = sent(echo, echo.reference());
        Optional<Message> ours = reports.ours(on, report);
        if (ours.isPresent()) {
            return reports.report(on, ours.get(), report);
        }
        return new EarlyEchoes(workshop.now())
                .find(on, echo)
                .map(early -> reports.report(on, early.message(), sent(echo, early.reference())))
                .orElseGet(() -> take(on, echo));
    }

    private Happening take(OnChannel on, Inbound.MessageEchoed echo) {
        Contact contact = on.findOrClaim(echo.to()).orElseGet(() -> meet(on, echo.to()));
        Conversation conversation = on.lockOpen(contact.id()).orElseGet(() -> open(on, echo.to(), contact));
        var command = new ConversationCommand.Echo(
                new MessageId(workshop.nextId()),
                echo.content(),
                replyTo(on, echo.replyTo(), conversation),
                echo.forwarding(),
                echo.key());
        Conversation stored = workshop.store(on.tx(), conversation, command);
        Conversation told = workshop.reportEarly(on.tx(), stored, command.id(), on.id(), echo.key());
        aftermath.of(on, told, command.id(), echo.key());
        regulars.met(
                on.id(),
                echo.to(),
                new Regulars.Regular(told.id(), new Author.OfContact(contact.id(), contact.name())));
        return new Happening.MessageStored(on.type());
    }

    private static Inbound.DeliveryReported sent(Inbound.MessageEchoed echo, String reference) {
        return new Inbound.DeliveryReported(
                echo.account(), echo.key(), reference, MessageStatus.SENT, Optional.empty(), echo.at());
    }

    Contact meet(OnChannel on, Person person) {
        String shown = ContactName.of(person.name());
        String name = shown.isEmpty() ? person.handle().value() : shown;
        var contact = new Contact(new ContactId(workshop.nextId()), name, workshop.now());
        on.meet(person, contact);
        return contact;
    }

    private Conversation open(OnChannel on, Person person, Contact contact) {
        var customer =
                new Customer(contact.id(), contact.name(), on.id(), on.type(), person.handle(), Optional.empty());
        var office = on.tx().channels().find(on.id()).flatMap(Channel::office);
        Instant now = workshop.now();
        var opening = new Conversation.Opening(on.tx().conversations().nextNumber(), now);
        var opened = Conversation.openWith(customer, office, new ConversationId(workshop.nextId()), opening);
        on.tx().conversations().save(opened);
        return opened.next();
    }

    private Conversation reachedBy(OnChannel on, Conversation conversation, Person person, Contact contact) {
        Conversation reached = workshop.store(on.tx(), conversation, new ConversationCommand.Rehandle(person.handle()));
        return workshop.store(on.tx(), reached, new ConversationCommand.Introduce(contact.name()));
    }

    private static Optional<MessageId> replyTo(
            OnChannel on, Optional<PlatformMessageId> replyTo, Conversation conversation) {
        return replyTo.flatMap(id -> on.tx().messages().findByPlatformId(on.id(), id))
                .filter(message -> message.conversation().equals(conversation.id()))
                .map(Message::id);
    }
}
