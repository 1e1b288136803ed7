package io.parley.messaging.service;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.assignment.LeastLoaded;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.delivery.Reference;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes in what platforms said, each thing once however often it is said. Thread-safe. */
public final class InboundService {
    private final Workshop workshop;
    private final Guard guard;

    InboundService(Workshop workshop, Guard guard) {
        this.workshop = workshop;
        this.guard = guard;
    }

    /** Stores one thing durably, in a transaction of its own; what is known already changes nothing. */
    public void accept(ChannelType type, Inbound said) {
        Optional<PlatformTx.Route> route = workshop.transactor().onPlatform(tx -> tx.route(type, said.account()));
        if (route.isEmpty()) {
            workshop.observe(new Happening.AccountUnknown(type));
            return;
        }
        boolean flagged = guard.notices(route.get().organization(), said);
        Happening outcome = workshop.transactor().inOrganization(route.get().organization(), tx -> switch (said) {
            case Inbound.MessageReceived message -> receive(tx, type, route.get(), message, flagged);
            case Inbound.DeliveryReported report -> report(tx, type, route.get(), report);
            case Inbound.Unrecognised unrecognised -> keep(tx, type, route.get(), unrecognised);
            default -> new Happening.UnrecognisedKept(type, "not yet");
        });
        workshop.observe(outcome);
        workshop.bus().publish(new Signal.FeedGrew(route.get().organization()));
    }

    private Happening receive(
            OrganizationTx tx,
            ChannelType type,
            PlatformTx.Route route,
            Inbound.MessageReceived received,
            boolean flagged) {
        Instant now = workshop.now();
        Optional<Contact> known = tx.contacts().findByHandle(route.channel(), received.from().handle());
        Optional<Conversation> open =
                known.flatMap(contact -> tx.conversations().lockOpen(contact.id(), route.channel()));
        // Only now: whoever held the lock before us may have stored this very message.
        if (tx.messages().findByPlatformId(route.channel(), received.key()).isPresent()) {
            return new Happening.DuplicateIgnored(type);
        }
        Contact contact = known.orElseGet(() -> meet(tx, route, received, now));
        Conversation conversation = makeRoom(tx, open.orElseGet(() -> open(tx, type, route, received, contact, now)));
        var command = new ConversationCommand.Receive(
                new MessageId(workshop.nextId()),
                new Author.OfContact(contact.id(), contact.name()),
                received.content(),
                replyTo(tx, route, received, conversation),
                received.key(),
                received.at(),
                flagged);
        assignIfWaiting(tx, workshop.store(tx, conversation, command));
        return new Happening.MessageStored(type);
    }

    private Contact meet(OrganizationTx tx, PlatformTx.Route route, Inbound.MessageReceived received, Instant now) {
        var person = received.from();
        String name = person.name().isBlank() ? person.handle().value() : person.name();
        var contact = new Contact(new ContactId(workshop.nextId()), name, now);
        tx.contacts().add(contact, route.channel(), person.handle());
        return contact;
    }

    private Conversation open(
            OrganizationTx tx,
            ChannelType type,
            PlatformTx.Route route,
            Inbound.MessageReceived received,
            Contact contact,
            Instant now) {
        var customer =
                new Customer(contact.id(), contact.name(), route.channel(), type, received.from().handle(), Optional.empty());
        var id = new ConversationId(workshop.nextId());
        var office = tx.channels().find(route.channel()).flatMap(Channel::office);
        var opening = new Conversation.Opening(tx.conversations().nextNumber(), now);
        var opened = Conversation.openWith(customer, office, id, opening);
        tx.conversations().save(opened);
        return opened.next();
    }

    private static Optional<MessageId> replyTo(
            OrganizationTx tx, PlatformTx.Route route, Inbound.MessageReceived received, Conversation conversation) {
        return received.replyTo()
                .flatMap(id -> tx.messages().findByPlatformId(route.channel(), id))
                .filter(message -> message.conversation().equals(conversation.id()))
                .map(Message::id);
    }

    /** What was resolved comes back to whoever had it, unless they have no room or are gone: then it is free for others. */
    private Conversation makeRoom(OrganizationTx tx, Conversation conversation) {
        Optional<Assignee> assignee =
                conversation.assignee().filter(ignored -> conversation.status() == Status.RESOLVED);
        boolean room = assignee.isEmpty()
                || tx.members()
                        .lock(assignee.get().member())
                        .filter(Candidate::hasRoom)
                        .isPresent();
        return room ? conversation : workshop.store(tx, conversation, new ConversationCommand.Unassign());
    }

    /** A conversation that nobody has goes to whoever is available and has room. */
    private void assignIfWaiting(OrganizationTx tx, Conversation conversation) {
        if (conversation.assignee().isEmpty() && conversation.status() == Status.OPEN) {
            Optional<Candidate> chosen = LeastLoaded.choose(reaching(tx, conversation));
            chosen.ifPresent(member -> workshop.store(
                    tx, conversation, new ConversationCommand.Assign(new Assignee(member.member(), member.name()))));
        }
    }

    /** Whoever is available and sees it. */
    private static List<Candidate> reaching(OrganizationTx tx, Conversation conversation) {
        List<Candidate> available = tx.members().lockAvailable();
        if (conversation.office().isEmpty() || available.isEmpty()) {
            return available;
        }
        var reaches =
                tx.offices().reaches(available.stream().map(Candidate::member).collect(Collectors.toSet()));
        return available.stream()
                .filter(candidate -> Desk.reaches(reaches, candidate.member(), conversation))
                .toList();
    }

    private Happening report(
            OrganizationTx tx, ChannelType type, PlatformTx.Route route, Inbound.DeliveryReported report) {
        Optional<Message> ours = byReference(tx, route, report)
                .or(() -> tx.messages().lockPlatformId(route.channel(), report.message()));
        if (ours.isEmpty()) {
            tx.messages().keepEarly(route.channel(), report);
            return new Happening.ReportForUnknownMessage(type);
        }
        if (!(ours.get().author() instanceof Author.OfMember)) {
            return new Happening.ReportForUnknownMessage(type);
        }
        Conversation conversation =
                tx.conversations().lock(ours.get().conversation()).orElseThrow();
        Conversation reported = workshop.report(tx, conversation, ours.get().id(), report);
        if (ours.get().platformId().isEmpty()) {
            // Now the platform's name for it is known: what was said under that name alone is about it, too.
            tx.messages().lockPlatformId(route.channel(), report.message());
            workshop.reportEarly(tx, reported, ours.get().id(), route.channel(), report.message());
        }
        return new Happening.ReportTaken(type, report.status());
    }

    /** The message that we gave along when sending, if it went out by this channel. */
    private static Optional<Message> byReference(
            OrganizationTx tx, PlatformTx.Route route, Inbound.DeliveryReported report) {
        return Reference.parse(report.reference())
                .flatMap(reference -> tx.messages().find(reference.message()))
                .filter(message -> tx.conversations()
                        .find(message.conversation())
                        .flatMap(Conversation::customer)
                        .filter(customer -> customer.channel().equals(route.channel()))
                        .isPresent());
    }

    private Happening keep(
            OrganizationTx tx, ChannelType type, PlatformTx.Route route, Inbound.Unrecognised unrecognised) {
        return tx.channels().keep(route.channel(), unrecognised, workshop.now())
                ? new Happening.UnrecognisedKept(type, unrecognised.kind())
                : new Happening.DuplicateIgnored(type);
    }
}
