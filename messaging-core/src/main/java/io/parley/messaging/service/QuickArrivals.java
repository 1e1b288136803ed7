package io.parley.messaging.service;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.message.Content;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.Regulars.Regular;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import java.time.Duration;
import java.util.Optional;

/**
 * What happens most: somebody who has just written writes again. It needs nothing but their conversation, and so is settled
 * together with what others write at the same time. Everything else goes the long way.
 */
final class QuickArrivals {
    private static final Duration NOBODY_FOR = Duration.ofSeconds(1);
    private static final int ORGANIZATIONS = 1_000;

    private final Workshop workshop;
    private final Regulars regulars;
    private final Allocation allocation;
    private final NamelessQueue nameless;
    /** Whether anybody was free for waiting work: asked once a second, not with each message. */
    private final ShortMemory<OrganizationId, Boolean> asked;

    QuickArrivals(Workshop workshop, Regulars regulars, Allocation allocation, NamelessQueue nameless) {
        this.workshop = workshop;
        this.regulars = regulars;
        this.allocation = allocation;
        this.nameless = nameless;
        this.asked = new ShortMemory<>(ORGANIZATIONS, NOBODY_FOR, workshop.time());
    }

    /** What became of it; empty when it has to go the long way, and nothing is stored. */
    Optional<Happening> receive(PlatformTx.Route route, Inbound.MessageReceived received, boolean flagged) {
        // Files that are to be fetched are written down in the transaction that stores the message, and of a call that
        // has
        // come before there may be more to tell.
        if (received.replyTo().isPresent()
                || received.referral().isPresent()
                || received.content() instanceof Content.Media
                || received.content() instanceof Content.Call) {
            return Optional.empty();
        }
        return regulars.find(route.channel(), received.from())
                .flatMap(regular -> receive(route, received, command(received, regular, flagged), regular));
    }

    private ConversationCommand.Receive command(Inbound.MessageReceived received, Regular regular, boolean flagged) {
        return new ConversationCommand.Receive(
                new MessageId(workshop.nextId()),
                regular.contact(),
                received.content(),
                Optional.empty(),
                received.forwarding(),
                received.key(),
                received.at(),
                flagged);
    }

    private Optional<Happening> receive(
            PlatformTx.Route route,
            Inbound.MessageReceived received,
            ConversationCommand.Receive command,
            Regular regular) {
        var proposal = Proposal.arriving(
                regular.conversation(),
                new Proposal.Arrived(route.channel(), received.key()),
                conversation -> fits(conversation, route, received, regular)
                        ? conversation.decide(command, workshop.limits(), workshop.now())
                        : new Decision.Refused(new Refusal.NotFound("conversation")));
        return switch (workshop.transactor().settle(route.organization(), proposal)) {
            case Settlement.Settled(Decision.Decided decided) -> {
                announce(route.organization(), decided);
                regular.nameless(route, received.from()).ifPresent(nameless::offer);
                yield Optional.of(new Happening.MessageStored(route.type()));
            }
            case Settlement.ArrivedBefore() -> Optional.of(new Happening.DuplicateIgnored(route.type()));
            case Settlement.NotByItself() -> Optional.empty();
            case Settlement.NoConversation() -> forget(route, received);
            case Settlement.Refused ignored -> forget(route, received);
            case Settlement.SentBefore ignored -> throw new IllegalStateException("a contact has no client id");
        };
    }

    /** Whether it is what was guessed. What is resolved comes back to somebody, and that takes looking who has room. */
    private boolean fits(
            Conversation conversation, PlatformTx.Route route, Inbound.MessageReceived received, Regular regular) {
        return conversation.status() != Status.CLOSED
                && conversation.status() != Status.RESOLVED
                // Whoever opens a closed window sends what was held for it, and there is an end of it to announce.
                && !workshop.windows().opens(conversation, received.at())
                && conversation
                        .customer()
                        .filter(customer -> customer.channel().equals(route.channel())
                                && customer.contact().equals(regular.contact().id())
                                && customer.name().equals(regular.contact().name())
                                && customer.handle().equals(received.from().handle()))
                        .isPresent();
    }

    private Optional<Happening> forget(PlatformTx.Route route, Inbound.MessageReceived received) {
        regulars.forget(route.channel(), received.from());
        return Optional.empty();
    }

    private void announce(OrganizationId organization, Decision.Decided decided) {
        Conversation next = decided.next();
        workshop.bus()
                .publish(new Signal.EventsCommitted(
                        organization, next.id(), Audience.of(next.office()), decided.events()));
        if (next.assignee().isEmpty() && next.status() == Status.OPEN) {
            asked.get(organization, asking -> assign(asking, next.id()));
        }
    }

    private boolean assign(OrganizationId organization, ConversationId id) {
        boolean assigned = workshop.transactor()
                .inOrganization(
                        organization,
                        tx -> tx.conversations()
                                .lock(id)
                                .filter(conversation -> allocation.assignIfWaiting(tx, conversation))
                                .isPresent());
        if (assigned) {
            asked.forget(organization);
            workshop.bus().publish(new Signal.FeedGrew(organization));
        }
        return assigned;
    }
}
