package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.RoleRefusal;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.OrganizationTx;
import java.util.Optional;
import java.util.Set;

/** The work on conversations: who answers for one, and where it stands. Thread-safe. */
public final class ConversationService {
    private final Workshop workshop;
    private final Desk desk;

    ConversationService(Workshop workshop) {
        this.workshop = workshop;
        this.desk = new Desk(workshop);
    }

    /** Opens a conversation of the team with itself. */
    public Outcome<ConversationOverview> openInternal(Caller caller, String subject) {
        if (!AccessPolicy.allows(caller, UseCase.OPEN_INTERNAL_CONVERSATIONS)) {
            return AccessPolicy.refuse(caller, UseCase.OPEN_INTERNAL_CONVERSATIONS);
        }
        var id = new ConversationId(workshop.nextId());
        var opened = workshop.transactor().inOrganization(caller.organization(), tx -> {
            var decided =
                    Conversation.openInternal(subject, id, tx.conversations().nextNumber(), workshop.now());
            tx.conversations().save(decided);
            return decided;
        });
        desk.announce(caller, opened);
        return Outcome.done(new ConversationOverview(opened.next(), 0, false));
    }

    /** Gives the conversation to a member who has room. */
    public Outcome<ConversationOverview> assign(Caller caller, ConversationId id, MemberId to) {
        return desk.change(caller, UseCase.ASSIGN_CONVERSATIONS, id, (tx, conversation) -> assign(tx, conversation, to))
                .map(decided -> overview(caller, decided));
    }

    private Outcome<Decision.Decided> assign(OrganizationTx tx, Conversation conversation, MemberId to) {
        Optional<Candidate> candidate = tx.members().lock(to);
        if (candidate.isEmpty()) {
            return Outcome.refused(Desk.unavailable(tx, to));
        }
        if (!Desk.reaches(tx.offices().reaches(Set.of(to)), to, conversation)) {
            return Outcome.refused(new RoleRefusal.NotInOffice(to));
        }
        Candidate member = candidate.get();
        boolean already = conversation.assignee().map(Assignee::member).equals(Optional.of(to));
        if (!already && !member.hasRoom()) {
            return Outcome.refused(new Refusal.AtCapacity(to, member.capacity()));
        }
        return desk.store(tx, conversation, new ConversationCommand.Assign(new Assignee(to, member.name())));
    }

    /** Gives the conversation to the caller, if nobody has it; of several who ask at once, one gets it. */
    public Outcome<ConversationOverview> claim(Caller caller, ConversationId id) {
        return desk.change(
                        caller,
                        UseCase.CLAIM_CONVERSATIONS,
                        id,
                        (tx, conversation) -> claim(tx, conversation, caller.member()))
                .map(decided -> overview(caller, decided));
    }

    private Outcome<Decision.Decided> claim(OrganizationTx tx, Conversation conversation, MemberId by) {
        Optional<Candidate> candidate = tx.members().lock(by);
        if (candidate.isEmpty()) {
            return Outcome.refused(Desk.unavailable(tx, by));
        }
        Candidate member = candidate.get();
        boolean mayGetIt =
                conversation.circle().isEmpty() && conversation.assignee().isEmpty();
        return mayGetIt && !member.hasRoom()
                ? Outcome.refused(new Refusal.AtCapacity(by, member.capacity()))
                : desk.store(tx, conversation, new ConversationCommand.Claim(new Assignee(by, member.name())));
    }

    /** Takes the conversation from whoever has it. */
    public Outcome<ConversationOverview> unassign(Caller caller, ConversationId id) {
        return desk.change(caller, UseCase.ASSIGN_CONVERSATIONS, id, (tx, conversation) -> {
                    conversation.assignee().ifPresent(assignee -> tx.members().lock(assignee.member()));
                    return desk.store(tx, conversation, new ConversationCommand.Unassign());
                })
                .map(decided -> overview(caller, decided));
    }

    public Outcome<ConversationOverview> changeStatus(Caller caller, ConversationId id, Status to) {
        return desk.change(
                        caller, UseCase.CHANGE_THE_STATUS, id, (tx, conversation) -> changeStatus(tx, conversation, to))
                .map(decided -> overview(caller, decided));
    }

    private Outcome<Decision.Decided> changeStatus(OrganizationTx tx, Conversation conversation, Status to) {
        if (conversation.status() == Status.CLOSED && to != Status.CLOSED) {
            Optional<Conversation> open = conversation
                    .customer()
                    .flatMap(customer -> tx.conversations().lockOpen(customer.contact(), customer.channel()));
            if (open.isPresent()) {
                return Outcome.refused(new Refusal.AnotherIsOpen(open.get().id()));
            }
        }
        boolean wakes = to.isWork() && !conversation.status().isWork();
        return conversation
                .assignee()
                .filter(ignored -> wakes)
                .map(assignee -> wake(tx, conversation, assignee.member(), to))
                .orElseGet(() -> desk.store(tx, conversation, new ConversationCommand.ChangeStatus(to)));
    }

    /** What is work again comes back to whoever had it; if that member is gone, it is free for others. */
    private Outcome<Decision.Decided> wake(OrganizationTx tx, Conversation asleep, MemberId had, Status to) {
        Optional<Candidate> member = tx.members().lock(had);
        if (member.isEmpty()) {
            Conversation free = workshop.store(tx, asleep, new ConversationCommand.Unassign());
            return desk.store(tx, free, new ConversationCommand.ChangeStatus(to));
        }
        return member.get().hasRoom()
                ? desk.store(tx, asleep, new ConversationCommand.ChangeStatus(to))
                : Outcome.refused(new Refusal.AtCapacity(had, member.get().capacity()));
    }

    /** Gives the conversation to an office, or to the organization as a whole; who has it and does not see it there loses it. */
    public Outcome<Conversation> move(Caller caller, ConversationId id, Optional<OfficeId> office) {
        return desk.change(caller, UseCase.MOVE_CONVERSATIONS, id, (tx, conversation) -> move(tx, conversation, office))
                .map(Decision.Decided::next);
    }

    private Outcome<Decision.Decided> move(OrganizationTx tx, Conversation conversation, Optional<OfficeId> office) {
        if (office.isPresent() && tx.offices().lock(office.get()).isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("office"));
        }
        var moved = desk.store(tx, conversation, new ConversationCommand.MoveToOffice(office));
        return switch (moved) {
            case Outcome.Done<Decision.Decided>(Decision.Decided decided)
            when !decided.changesNothing() && !isSeenByAssignee(tx, decided.next()) ->
                desk.store(tx, decided.next(), new ConversationCommand.Unassign())
                        .map(after -> after.following(decided));
            case Outcome<Decision.Decided> settled -> settled;
        };
    }

    private static boolean isSeenByAssignee(OrganizationTx tx, Conversation conversation) {
        return conversation
                .assignee()
                .map(Assignee::member)
                .map(member -> Desk.reaches(tx.offices().reaches(Set.of(member)), member, conversation))
                .orElse(true);
    }

    private record Seen(Conversation conversation, Audience audience) {}

    /** Tells others that the caller types, or stopped. Stored nowhere. */
    public void typing(Caller caller, ConversationId id, boolean started) {
        if (!AccessPolicy.allows(caller, UseCase.SHOW_THAT_ONE_TYPES)) {
            return;
        }
        Optional<Seen> found = workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> Desk.find(tx, caller, id)
                                .map(conversation -> new Seen(conversation, Desk.audienceOf(tx, conversation))));
        found.ifPresent(seen -> workshop.gestures()
                .offer(caller.organization(), seen.conversation(), new GestureService.Deed.Typed(started)));
        found.ifPresent(seen -> workshop.bus()
                .publish(new Signal.Typing(
                        caller.organization(), id, seen.audience(), caller.member(), caller.name(), started)));
    }

    private ConversationOverview overview(Caller caller, Decision.Decided decided) {
        return workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> tx.conversations()
                                .overview(decided.next().id(), caller.viewer())
                                .map(workshop.windows()::shown))
                .orElseThrow();
    }
}
