package io.parley.messaging.conversation;

import io.parley.messaging.conversation.ConversationCommand.AddNote;
import io.parley.messaging.conversation.ConversationCommand.AddParticipants;
import io.parley.messaging.conversation.ConversationCommand.AnnounceClosed;
import io.parley.messaging.conversation.ConversationCommand.AnnounceClosing;
import io.parley.messaging.conversation.ConversationCommand.Assign;
import io.parley.messaging.conversation.ConversationCommand.ChangeAvatar;
import io.parley.messaging.conversation.ConversationCommand.ChangeControl;
import io.parley.messaging.conversation.ConversationCommand.ChangeStatus;
import io.parley.messaging.conversation.ConversationCommand.Claim;
import io.parley.messaging.conversation.ConversationCommand.Delete;
import io.parley.messaging.conversation.ConversationCommand.DeleteElsewhere;
import io.parley.messaging.conversation.ConversationCommand.DeleteNote;
import io.parley.messaging.conversation.ConversationCommand.Echo;
import io.parley.messaging.conversation.ConversationCommand.Edit;
import io.parley.messaging.conversation.ConversationCommand.EditElsewhere;
import io.parley.messaging.conversation.ConversationCommand.EditNote;
import io.parley.messaging.conversation.ConversationCommand.EndCall;
import io.parley.messaging.conversation.ConversationCommand.Hold;
import io.parley.messaging.conversation.ConversationCommand.Introduce;
import io.parley.messaging.conversation.ConversationCommand.MarkDelivered;
import io.parley.messaging.conversation.ConversationCommand.MarkRead;
import io.parley.messaging.conversation.ConversationCommand.MoveToOffice;
import io.parley.messaging.conversation.ConversationCommand.Post;
import io.parley.messaging.conversation.ConversationCommand.React;
import io.parley.messaging.conversation.ConversationCommand.ReactElsewhere;
import io.parley.messaging.conversation.ConversationCommand.Receive;
import io.parley.messaging.conversation.ConversationCommand.Refer;
import io.parley.messaging.conversation.ConversationCommand.Rehandle;
import io.parley.messaging.conversation.ConversationCommand.RemoveParticipant;
import io.parley.messaging.conversation.ConversationCommand.Rename;
import io.parley.messaging.conversation.ConversationCommand.Report;
import io.parley.messaging.conversation.ConversationCommand.Retry;
import io.parley.messaging.conversation.ConversationCommand.TakeMedia;
import io.parley.messaging.conversation.ConversationCommand.TransferOwnership;
import io.parley.messaging.conversation.ConversationCommand.Unassign;
import io.parley.messaging.conversation.ConversationCommand.Unreact;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A conversation: the small state that its rules need. Messages, notes, participants and receipts are rows of their own.
 *
 * <p>{@link #decide} is the only way it changes. It is pure: the same state, command and time give the same decision.
 *
 * @param number the organization's own number for it, as people say it: #1042
 * @param subject what it is about; a group's name
 * @param customer the other side, present in a customer conversation
 * @param circle the members it belongs to, present in a direct or group conversation
 * @param lastSeq the number of the newest event
 * @param messages how many messages it has ever had: unread is the difference of two such numbers
 * @param updatedAt when it last changed in a way that moves it up in a list: receipts do not
 * @param office whose it is; empty when it belongs to the organization as a whole, and always between members
 */
public record Conversation(
        ConversationId id,
        long number,
        Kind kind,
        Status status,
        Priority priority,
        Optional<String> subject,
        Optional<Customer> customer,
        Optional<Circle> circle,
        Optional<Assignee> assignee,
        long lastSeq,
        long messages,
        Optional<LastMessage> lastMessage,
        Instant createdAt,
        Instant updatedAt,
        Optional<OfficeId> office) {
    /** One of no office. */
    public Conversation(
            ConversationId id,
            long number,
            Kind kind,
            Status status,
            Priority priority,
            Optional<String> subject,
            Optional<Customer> customer,
            Optional<Circle> circle,
            Optional<Assignee> assignee,
            long lastSeq,
            long messages,
            Optional<LastMessage> lastMessage,
            Instant createdAt,
            Instant updatedAt) {
        this(
                id,
                number,
                kind,
                status,
                priority,
                subject,
                customer,
                circle,
                assignee,
                lastSeq,
                messages,
                lastMessage,
                createdAt,
                updatedAt,
                Optional.empty());
    }

    /** A contact's first message opens a conversation with them. */
    public static Decision.Decided openWith(Customer customer, ConversationId id, long number, Instant now) {
        return born(unborn(id, number, Kind.CUSTOMER, Optional.empty(), now).with(customer), List.of(), now);
    }

    /** The same, on a channel of an office. */
    public static Decision.Decided openWith(
            Customer customer, Optional<OfficeId> office, ConversationId id, Opening opening) {
        var unborn = unborn(id, opening.number(), Kind.CUSTOMER, Optional.empty(), opening.at());
        return born(unborn.with(customer).office(office), List.of(), opening.at());
    }

    /** The team talks among itself. */
    public static Decision.Decided openInternal(String subject, ConversationId id, long number, Instant now) {
        return born(unborn(id, number, Kind.INTERNAL, Optional.of(subject), now), List.of(), now);
    }

    /** Two members talk. */
    public static Decision.Decided openDirect(
            Participant one, Participant other, ConversationId id, long number, Instant now) {
        var pair = Circle.Pair.of(one.member(), other.member());
        return born(unborn(id, number, Kind.DIRECT, Optional.empty(), now).with(pair), List.of(one, other), now);
    }

    /** A member gathers others. The owner is the first participant. */
    public static Decision openGroup(
            String name,
            Participant owner,
            List<Participant> others,
            ConversationId id,
            Limits limits,
            Opening opening) {
        Optional<Refusal> unfit = CircleRules.unfit(name, others.size() + 1, limits);
        if (unfit.isPresent()) {
            return new Decision.Refused(unfit.get());
        }
        var all = new ArrayList<>(List.of(owner));
        all.addAll(others);
        var group = new Circle.Group(owner.member(), 0, Optional.empty());
        return born(
                unborn(id, opening.number(), Kind.GROUP, Optional.of(name), opening.at())
                        .with(group),
                all,
                opening.at());
    }

    /** Under which number a conversation begins, and when. */
    public record Opening(long number, Instant at) {}

    private static ConversationChange unborn(
            ConversationId id, long number, Kind kind, Optional<String> subject, Instant now) {
        return new ConversationChange(new Conversation(
                id,
                number,
                kind,
                Status.OPEN,
                Priority.MEDIUM,
                subject,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                now,
                now));
    }

    private static Decision.Decided born(ConversationChange unborn, List<Participant> participants, Instant now) {
        Conversation born = unborn.seq(1).done();
        var created = new Decision.Decided(
                born, List.of(new Happened(1, now, new ConversationEvent.Created(born))), List.of());
        return participants.isEmpty() ? created : CircleRules.gather(created, participants, now);
    }

    /** Whether somebody who sees so far sees it, if it is not private. */
    public boolean isWithin(Reach reach) {
        return kind.isPrivate() || reach.includes(office);
    }

    /** The file that shows it, if it is a group that has one. */
    public Optional<FileId> avatar() {
        return circle.filter(Circle.Group.class::isInstance)
                .map(Circle.Group.class::cast)
                .flatMap(Circle.Group::avatar);
    }

    /** Answers a command with what is to be stored, or with the reason why not. Total: never throws on a valid state. */
    public Decision decide(ConversationCommand command, Limits limits, Instant now) {
        return switch (command) {
            case Post post -> new MessageRules(this, limits, now).post(post);
            case Receive receive -> new MessageRules(this, limits, now).receive(receive);
            case Report report -> new MessageRules(this, limits, now).report(report);
            case Echo echo -> new PlatformRules(this, now).echo(echo);
            case TakeMedia take -> new PlatformRules(this, now).take(take);
            case EndCall end -> new PlatformRules(this, now).end(end);
            case EditElsewhere edit -> new PlatformRules(this, now).edit(edit);
            case DeleteElsewhere delete -> new PlatformRules(this, now).delete(delete);
            case ReactElsewhere react -> new PlatformRules(this, now).react(react);
            case Refer refer -> new PlatformRules(this, now).refer(refer);
            case Rehandle rehandle -> new PlatformRules(this, now).rehandle(rehandle);
            case Introduce introduce -> new PlatformRules(this, now).introduce(introduce);
            case ChangeControl change -> new PlatformRules(this, now).changeControl(change);
            case Hold hold -> new DeliveryRules(this, now).hold(hold);
            case Retry retry -> new DeliveryRules(this, now).retry(retry);
            case AnnounceClosing(Instant until) -> noted(new ConversationEvent.ReplyWindowClosing(until), now);
            case AnnounceClosed(Instant since) -> noted(new ConversationEvent.ReplyWindowClosed(since), now);
            case Edit edit -> new EditRules(this, limits, now).edit(edit);
            case Delete delete -> new EditRules(this, limits, now).delete(delete);
            case React react -> new EditRules(this, limits, now).react(react);
            case Unreact unreact -> new EditRules(this, limits, now).unreact(unreact);
            case AddNote add -> new NoteRules(this, limits, now).add(add);
            case EditNote edit -> new NoteRules(this, limits, now).edit(edit);
            case DeleteNote delete -> new NoteRules(this, limits, now).delete(delete);
            case Assign assign -> new WorkRules(this, now).assign(assign.to());
            case Claim claim -> new WorkRules(this, now).claim(claim.by());
            case Unassign ignored -> new WorkRules(this, now).unassign();
            case ChangeStatus change -> new WorkRules(this, now).changeStatus(change.to());
            case MoveToOffice move -> new WorkRules(this, now).moveTo(move.to());
            case MarkRead mark -> new ReceiptRules(this, now).read(mark);
            case MarkDelivered mark -> new ReceiptRules(this, now).delivered(mark);
            case AddParticipants add -> new CircleRules(this, limits, now).add(add);
            case RemoveParticipant remove -> new CircleRules(this, limits, now).remove(remove);
            case TransferOwnership transfer -> new CircleRules(this, limits, now).transfer(transfer);
            case Rename rename -> new CircleRules(this, limits, now).rename(rename);
            case ChangeAvatar change -> new CircleRules(this, limits, now).changeAvatar(change);
        };
    }

    Decision unchanged() {
        return new Decision.Decided(this, List.of(), List.of());
    }

    /** Worth an event, but no reason to move the conversation up in anybody's list. */
    Decision noted(ConversationEvent event, Instant now) {
        return noted(change(), event, now);
    }

    Decision noted(ConversationChange change, ConversationEvent event, Instant now) {
        long seq = lastSeq + 1;
        return new Decision.Decided(change.seq(seq).done(), List.of(new Happened(seq, now, event)), List.of());
    }

    Decision happened(ConversationEvent event, Instant now) {
        return happened(change(), event, now);
    }

    Decision happened(ConversationChange change, ConversationEvent event, Instant now) {
        return noted(change.at(now), event, now);
    }

    Decision happenedWithStatus(ConversationChange change, ConversationEvent event, Status to, Instant now) {
        long seq = lastSeq + 1;
        return new Decision.Decided(
                change.seq(seq + 1).status(to).at(now).done(),
                List.of(
                        new Happened(seq, now, event),
                        new Happened(seq + 1, now, new ConversationEvent.StatusChanged(status, to))),
                List.of());
    }

    ConversationChange change() {
        return new ConversationChange(this);
    }
}
