package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Optional;

/** The team. Thread-safe. */
public final class MemberService {
    private final Workshop workshop;
    private final MembershipService team;

    MemberService(Workshop workshop, MembershipService team) {
        this.workshop = workshop;
        this.team = team;
    }

    /** Adds a member who can sign in with this password at once. */
    public Outcome<Member> add(Caller caller, String name, EmailAddress email, Role role, String password) {
        return team.add(caller, new NewMember(name, email, role.key(), password));
    }

    /** The team, the oldest member first. */
    public Outcome<List<Member>> all(Caller caller) {
        return AccessPolicy.allows(caller, UseCase.READ_THE_TEAM)
                ? Outcome.done(workshop.transactor()
                        .read(caller.organization(), tx -> tx.members().all()))
                : AccessPolicy.refuse(caller, UseCase.READ_THE_TEAM);
    }

    /** The caller takes new conversations from now on, or no more. Whoever becomes available gets what waits. */
    public Outcome<Member> setAvailability(Caller caller, Availability availability) {
        if (!AccessPolicy.allows(caller, UseCase.SAY_WHETHER_AVAILABLE)) {
            return AccessPolicy.refuse(caller, UseCase.SAY_WHETHER_AVAILABLE);
        }
        Member member = workshop.transactor().inOrganization(caller.organization(), tx -> {
            tx.members().setAvailability(caller.member(), availability);
            return tx.members().find(caller.member()).orElseThrow();
        });
        workshop.bus().publish(new Signal.AvailabilityChanged(caller.organization(), caller.member()));
        if (availability == Availability.AVAILABLE && AccessPolicy.allows(caller, UseCase.TAKE_WAITING_CONVERSATIONS)) {
            takeWaiting(caller, member);
        }
        return Outcome.done(member);
    }

    private void takeWaiting(Caller caller, Member member) {
        var waiting = new ConversationFilter(
                Optional.of(Status.OPEN),
                new AssigneeIs.Nobody(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var candidates = workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> tx.conversations().list(waiting, caller.viewer(), member.capacity()));
        // The one that waits longest first; each in a transaction of its own, as each is a conversation of its own.
        for (var overview : candidates.reversed()) {
            workshop.transactor()
                    .inOrganization(
                            caller.organization(),
                            tx -> take(tx, member, overview.conversation().id()));
        }
        workshop.bus().publish(new Signal.FeedGrew(caller.organization()));
    }

    private boolean take(OrganizationTx tx, Member member, ConversationId id) {
        Optional<Conversation> waiting = tx.conversations()
                .lock(id)
                .filter(conversation -> conversation.assignee().isEmpty())
                .filter(conversation -> conversation.status() == Status.OPEN)
                .filter(conversation -> conversation.customer().isPresent());
        boolean room = tx.members().lock(member.id()).filter(Candidate::hasRoom).isPresent();
        if (waiting.isEmpty() || !room) {
            return false;
        }
        workshop.store(tx, waiting.get(), new ConversationCommand.Assign(new Assignee(member.id(), member.name())));
        return true;
    }
}
