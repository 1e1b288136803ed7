package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Member;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.outcome.GroupRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.OrganizationTx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conversations between members: two of them, or a group and who belongs to it. Thread-safe. */
public final class GroupService {
    private final Workshop workshop;
    private final Desk desk;

    GroupService(Workshop workshop) {
        this.workshop = workshop;
        this.desk = new Desk(workshop);
    }

    /** The caller's conversation with another member: the one there is, or a new one. There is never a second. */
    public Outcome<Opened> direct(Caller caller, MemberId other) {
        if (!AccessPolicy.allows(caller, UseCase.TALK_WITH_MEMBERS)) {
            return AccessPolicy.refuse(caller, UseCase.TALK_WITH_MEMBERS);
        }
        if (caller.member().equals(other)) {
            return Outcome.refused(new GroupRefusal.WithOneself());
        }
        var outcome =
                workshop.transactor().inOrganization(caller.organization(), tx -> direct(tx, caller.member(), other));
        return outcome.map(decided -> opened(caller, decided));
    }

    /**
     * A conversation that was asked for.
     *
     * @param existed whether it had been opened before
     */
    public record Opened(ConversationOverview overview, boolean existed) {}

    private Outcome<Decision.Decided> direct(OrganizationTx tx, MemberId one, MemberId other) {
        Optional<Conversation> existing = tx.conversations().findDirect(Circle.Pair.of(one, other));
        if (existing.isPresent()) {
            return Outcome.done(new Decision.Decided(existing.get(), List.of(), List.of()));
        }
        return switch (participants(tx, List.of(one, other))) {
            case Outcome.Refused<List<Participant>>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<List<Participant>>(List<Participant> both) -> {
                var decided = Conversation.openDirect(
                        both.getFirst(),
                        both.getLast(),
                        nextId(),
                        tx.conversations().nextNumber(),
                        workshop.now());
                tx.conversations().save(decided);
                yield Outcome.done(decided);
            }
        };
    }

    /** Gathers members in a group that the caller owns. */
    public Outcome<ConversationOverview> gather(Caller caller, String name, Set<MemberId> others) {
        if (!AccessPolicy.allows(caller, UseCase.TALK_WITH_MEMBERS)) {
            return AccessPolicy.refuse(caller, UseCase.TALK_WITH_MEMBERS);
        }
        var all = new ArrayList<>(List.of(caller.member()));
        others.stream().filter(other -> !other.equals(caller.member())).forEach(all::add);
        if (all.size() == 1) {
            return Outcome.refused(new GroupRefusal.NobodyThere());
        }
        if (all.size() > workshop.limits().participants()) {
            return Outcome.refused(new GroupRefusal.GroupFull(workshop.limits().participants()));
        }
        var outcome = workshop.transactor()
                .inOrganization(
                        caller.organization(),
                        tx -> gather(tx, CleanText.of(name).strip(), all));
        return outcome.map(decided -> opened(caller, decided).overview());
    }

    private Outcome<Decision.Decided> gather(OrganizationTx tx, String name, List<MemberId> all) {
        return switch (participants(tx, all)) {
            case Outcome.Refused<List<Participant>>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<List<Participant>>(List<Participant> found) -> {
                var opening = new Conversation.Opening(tx.conversations().nextNumber(), workshop.now());
                yield saved(
                        tx,
                        Conversation.openGroup(
                                name,
                                found.getFirst(),
                                found.subList(1, found.size()),
                                nextId(),
                                workshop.limits(),
                                opening));
            }
        };
    }

    /** Those who take part, the first who joined first. */
    public Outcome<List<Participant>> participants(Caller caller, ConversationId id) {
        if (!AccessPolicy.allows(caller, UseCase.READ_THE_INBOX)) {
            return AccessPolicy.refuse(caller, UseCase.READ_THE_INBOX);
        }
        return workshop.transactor()
                .read(
                        caller.organization(),
                        tx -> Desk.find(tx, caller, id).isPresent()
                                ? Outcome.done(tx.participants().of(id))
                                : Desk.noConversation());
    }

    /** Brings members into the group, who then see all of its history. Who is in it already stays in it. */
    public Outcome<List<Participant>> add(Caller caller, ConversationId id, Set<MemberId> members) {
        if (members.isEmpty()) {
            return Outcome.refused(new GroupRefusal.NobodyThere());
        }
        return change(caller, id, (tx, conversation) -> {
            var wanted = members.stream()
                    .filter(member -> tx.participants().find(id, member).isEmpty())
                    .limit(workshop.limits().participants() + 1L)
                    .toList();
            return switch (participants(tx, wanted)) {
                case Outcome.Refused<List<Participant>>(Refusal why) -> Outcome.refused(why);
                case Outcome.Done<List<Participant>>(List<Participant> newcomers) ->
                    desk.store(tx, conversation, new ConversationCommand.AddParticipants(caller.member(), newcomers));
            };
        });
    }

    /** Takes somebody out of the group, or lets the caller leave it. */
    public Outcome<MemberId> remove(Caller caller, ConversationId id, MemberId member) {
        return desk.change(
                        caller,
                        UseCase.CHANGE_GROUPS,
                        id,
                        (tx, conversation) -> withParticipant(
                                tx,
                                conversation,
                                member,
                                who -> new ConversationCommand.RemoveParticipant(caller.member(), who)))
                .map(ignored -> member);
    }

    /** Makes another participant the owner. */
    public Outcome<ConversationOverview> transfer(Caller caller, ConversationId id, MemberId to) {
        return changed(
                caller,
                id,
                (tx, conversation) -> withParticipant(
                        tx, conversation, to, who -> new ConversationCommand.TransferOwnership(caller.member(), who)));
    }

    public Outcome<ConversationOverview> rename(Caller caller, ConversationId id, String name) {
        return change(caller, id, new GroupPatch(Optional.of(name), Optional.empty()));
    }

    /** Shows the group by an image that the caller uploaded to it, or by none. The one before is removed. */
    public Outcome<ConversationOverview> changeAvatar(Caller caller, ConversationId id, Optional<FileId> avatar) {
        return change(caller, id, new GroupPatch(Optional.empty(), Optional.of(new GroupPatch.Avatar(avatar))));
    }

    /** Changes all that the patch names, or nothing. */
    public Outcome<ConversationOverview> change(Caller caller, ConversationId id, GroupPatch patch) {
        return changed(caller, id, new GroupChange(workshop, caller, patch));
    }

    private interface Command {
        ConversationCommand about(Participant who);
    }

    private Outcome<Decision.Decided> withParticipant(
            OrganizationTx tx, Conversation conversation, MemberId member, Command command) {
        return tx.participants()
                .find(conversation.id(), member)
                .map(who -> desk.store(tx, conversation, command.about(who)))
                .orElseGet(() -> Outcome.refused(
                        conversation.circle().isPresent()
                                ? new GroupRefusal.NotAParticipant(member)
                                : new GroupRefusal.NotAGroup()));
    }

    private Outcome<ConversationOverview> changed(Caller caller, ConversationId id, Desk.Step step) {
        return desk.change(caller, UseCase.CHANGE_GROUPS, id, step)
                .map(decided -> overview(caller, decided.next().id()));
    }

    private Outcome<List<Participant>> change(Caller caller, ConversationId id, Desk.Step step) {
        return switch (desk.change(caller, UseCase.CHANGE_GROUPS, id, step)) {
            case Outcome.Refused<Decision.Decided>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Decision.Decided> ignored -> participants(caller, id);
        };
    }

    private Outcome<List<Participant>> participants(OrganizationTx tx, List<MemberId> members) {
        var found = new ArrayList<Participant>();
        for (MemberId member : members) {
            var known = tx.members().find(member).filter(Member::isActive);
            if (known.isEmpty()) {
                return Outcome.refused(Desk.unavailable(tx, member));
            }
            found.add(new Participant(member, known.get().name(), workshop.now()));
        }
        return Outcome.done(found);
    }

    private static Outcome<Decision.Decided> saved(OrganizationTx tx, Decision decision) {
        return switch (decision) {
            case Decision.Refused(Refusal why) -> Outcome.refused(why);
            case Decision.Decided decided -> {
                tx.conversations().save(decided);
                yield Outcome.done(decided);
            }
        };
    }

    private Opened opened(Caller caller, Decision.Decided decided) {
        desk.announce(caller, decided);
        return new Opened(overview(caller, decided.next().id()), decided.changesNothing());
    }

    private ConversationOverview overview(Caller caller, ConversationId id) {
        return workshop.transactor()
                .read(caller.organization(), tx -> tx.conversations().overview(id, caller.viewer()))
                .orElseThrow();
    }

    private ConversationId nextId() {
        return new ConversationId(workshop.nextId());
    }
}
