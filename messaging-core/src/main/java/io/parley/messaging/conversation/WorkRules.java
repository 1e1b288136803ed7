package io.parley.messaging.conversation;

import io.parley.messaging.id.OfficeId;
import io.parley.messaging.outcome.GroupRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.WorkRefusal;
import java.time.Instant;
import java.util.Optional;

/** Who answers for a conversation, and where the work on it stands. */
record WorkRules(Conversation conversation, Instant now) {
    Decision assign(Assignee to) {
        if (conversation.circle().isPresent()) {
            return new Decision.Refused(new GroupRefusal.IsPrivate());
        }
        if (conversation.assignee().equals(Optional.of(to))) {
            return conversation.unchanged();
        }
        if (conversation.status() == Status.CLOSED) {
            return new Decision.Refused(new Refusal.ConversationClosed());
        }
        var assigned = conversation.change().assignee(Optional.of(to));
        var event = new ConversationEvent.Assigned(to);
        return conversation.status() == Status.OPEN
                ? conversation.happenedWithStatus(assigned, event, Status.ASSIGNED, now)
                : conversation.happened(assigned, event, now);
    }

    /** Like {@link #assign}, but whoever comes second goes away empty-handed. */
    Decision claim(Assignee by) {
        return conversation
                .assignee()
                .filter(winner -> !winner.member().equals(by.member()))
                .<Decision>map(
                        winner -> new Decision.Refused(new WorkRefusal.AlreadyAssigned(winner.member(), winner.name())))
                .orElseGet(() -> conversation.assignee().isPresent() ? conversation.unchanged() : assign(by));
    }

    Decision unassign() {
        if (conversation.assignee().isEmpty()) {
            return conversation.unchanged();
        }
        var event = new ConversationEvent.Unassigned(conversation.assignee().get());
        var unassigned = conversation.change().assignee(Optional.empty());
        return conversation.status() == Status.ASSIGNED || conversation.status() == Status.IN_PROGRESS
                ? conversation.happenedWithStatus(unassigned, event, Status.OPEN, now)
                : conversation.happened(unassigned, event, now);
    }

    Decision moveTo(Optional<OfficeId> to) {
        if (conversation.circle().isPresent()) {
            return new Decision.Refused(new GroupRefusal.IsPrivate());
        }
        return to.equals(conversation.office())
                ? conversation.unchanged()
                : conversation.noted(
                        conversation.change().office(to),
                        new ConversationEvent.OfficeChanged(conversation.office(), to),
                        now);
    }

    Decision changeStatus(Status to) {
        if (conversation.circle().isPresent()) {
            return new Decision.Refused(new GroupRefusal.IsPrivate());
        }
        return to == conversation.status()
                ? conversation.unchanged()
                : conversation.happened(
                        conversation.change().status(to),
                        new ConversationEvent.StatusChanged(conversation.status(), to),
                        now);
    }
}
