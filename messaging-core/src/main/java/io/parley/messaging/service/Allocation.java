package io.parley.messaging.service;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.assignment.LeastLoaded;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose work an arriving message becomes. */
record Allocation(Workshop workshop) {
    /** What was resolved comes back to whoever had it, unless they have no room or are gone: then it is free for others. */
    Conversation makeRoom(OrganizationTx tx, Conversation conversation) {
        Optional<Assignee> assignee =
                conversation.assignee().filter(ignored -> conversation.status() == Status.RESOLVED);
        boolean room = assignee.isEmpty()
                || tx.members()
                        .lock(assignee.get().member())
                        .filter(Candidate::hasRoom)
                        .isPresent();
        return room ? conversation : workshop.store(tx, conversation, new ConversationCommand.Unassign());
    }

    /** A conversation that nobody has goes to whoever is available and has room. Whether there was somebody. */
    boolean assignIfWaiting(OrganizationTx tx, Conversation conversation) {
        if (conversation.assignee().isPresent() || conversation.status() != Status.OPEN) {
            return false;
        }
        Optional<Candidate> chosen = LeastLoaded.choose(reaching(tx, conversation));
        chosen.ifPresent(member -> workshop.store(
                tx, conversation, new ConversationCommand.Assign(new Assignee(member.member(), member.name()))));
        return chosen.isPresent();
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
}
