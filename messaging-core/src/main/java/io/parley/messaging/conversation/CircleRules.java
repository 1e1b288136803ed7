package io.parley.messaging.conversation;

import io.parley.messaging.conversation.ConversationCommand.AddParticipants;
import io.parley.messaging.conversation.ConversationCommand.ChangeAvatar;
import io.parley.messaging.conversation.ConversationCommand.RemoveParticipant;
import io.parley.messaging.conversation.ConversationCommand.Rename;
import io.parley.messaging.conversation.ConversationCommand.TransferOwnership;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.GroupRefusal;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who belongs to a group. Its owner decides that; everybody may leave. */
record CircleRules(Conversation conversation, Limits limits, Instant now) {
    /** The longest name of a group, in characters. */
    private static final int MAX_NAME = 200;

    /** The participants a private conversation begins with. */
    static Decision.Decided gather(Decision.Decided created, List<Participant> participants, Instant now) {
        Conversation born = created.next();
        var events = new ArrayList<>(created.events());
        MemberId first = participants.getFirst().member();
        for (Participant who : participants) {
            events.add(new Happened(events.size() + 1L, now, new ConversationEvent.ParticipantAdded(who, first)));
        }
        Circle circle = sized(born.circle().orElseThrow(), participants.size());
        return new Decision.Decided(
                born.change().with(circle).seq(events.size()).done(), events, List.of());
    }

    static Optional<Refusal> unfit(String name, int size, Limits limits) {
        if (name.isBlank()) {
            return Optional.of(new Refusal.TextEmpty());
        }
        int length = CleanText.length(name);
        if (length > MAX_NAME) {
            return Optional.of(new Refusal.TextTooLong(length, MAX_NAME));
        }
        return size > limits.participants()
                ? Optional.of(new GroupRefusal.GroupFull(limits.participants()))
                : Optional.empty();
    }

    Decision add(AddParticipants add) {
        return ofOwner(add.by(), group -> {
            int size = group.size() + add.newcomers().size();
            if (size > limits.participants()) {
                return new Decision.Refused(new GroupRefusal.GroupFull(limits.participants()));
            }
            return add.newcomers().isEmpty() ? conversation.unchanged() : added(add, group.sized(size));
        });
    }

    private Decision added(AddParticipants add, Circle.Group after) {
        var events = new ArrayList<Happened>();
        long seq = conversation.lastSeq();
        for (Participant who : add.newcomers()) {
            events.add(new Happened(++seq, now, new ConversationEvent.ParticipantAdded(who, add.by())));
        }
        return new Decision.Decided(
                conversation.change().with(after).seq(seq).at(now).done(), events, List.of());
    }

    Decision remove(RemoveParticipant remove) {
        MemberId who = remove.who().member();
        return remove.by().equals(who)
                ? ofGroup(group -> leave(remove, group))
                : ofOwner(remove.by(), group -> removed(remove, group));
    }

    private Decision leave(RemoveParticipant leave, Circle.Group group) {
        return group.owner().equals(leave.by()) && group.size() > 1
                ? new Decision.Refused(new GroupRefusal.OwnerMustStay())
                : removed(leave, group);
    }

    private Decision removed(RemoveParticipant remove, Circle.Group group) {
        return conversation.happened(
                conversation.change().with(group.sized(group.size() - 1)),
                new ConversationEvent.ParticipantRemoved(remove.who(), remove.by()),
                now);
    }

    Decision transfer(TransferOwnership transfer) {
        MemberId to = transfer.to().member();
        return ofOwner(
                transfer.by(),
                group -> group.owner().equals(to)
                        ? conversation.unchanged()
                        : conversation.happened(
                                conversation.change().with(group.owned(to)),
                                new ConversationEvent.OwnerChanged(group.owner(), to),
                                now));
    }

    Decision rename(Rename rename) {
        String name = CleanText.of(rename.name()).strip();
        return ofOwner(
                rename.by(),
                group -> unfit(name, group.size(), limits)
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> renamed(rename.by(), name)));
    }

    private Decision renamed(MemberId by, String name) {
        return conversation.subject().equals(Optional.of(name))
                ? conversation.unchanged()
                : conversation.happened(
                        conversation.change().named(name), new ConversationEvent.Renamed(name, by), now);
    }

    Decision changeAvatar(ChangeAvatar change) {
        return ofOwner(
                change.by(),
                group -> group.avatar().equals(change.avatar())
                        ? conversation.unchanged()
                        : conversation.happened(
                                conversation.change().with(group.showing(change.avatar())),
                                new ConversationEvent.AvatarChanged(change.avatar(), change.by()),
                                now));
    }

    private Decision ofOwner(MemberId by, Function<Circle.Group, Decision> step) {
        return ofGroup(group ->
                group.owner().equals(by) ? step.apply(group) : new Decision.Refused(new GroupRefusal.NotTheOwner()));
    }

    private Decision ofGroup(Function<Circle.Group, Decision> step) {
        return conversation.circle().orElse(null) instanceof Circle.Group group
                ? step.apply(group)
                : new Decision.Refused(new GroupRefusal.NotAGroup());
    }

    private static Circle sized(Circle circle, int size) {
        return switch (circle) {
            case Circle.Pair pair -> pair;
            case Circle.Group group -> group.sized(size);
        };
    }
}
