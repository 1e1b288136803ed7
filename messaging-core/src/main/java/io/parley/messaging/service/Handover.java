package io.parley.messaging.service;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.assignment.LeastLoaded;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.member.Member;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.messaging.store.OrganizationTx;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Gives the work of deactivated members to whoever has room, or back to the queue, and their groups to others. Each conversation goes in a transaction
 * of its own; whatever a crash leaves lying, the next {@link #sweep} finds. Thread-safe.
 */
public final class Handover {
    private static final int PAGE = 50;

    private final Workshop workshop;

    Handover(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Does what is left to do, in up to so many organizations; returns how many conversations changed hands. */
    public int sweep(int limit) {
        return workshop.transactor().onPlatform(tx -> tx.organizationsWithDepartures(limit)).stream()
                .mapToInt(organization -> sweep(organization, limit))
                .sum();
    }

    private int sweep(OrganizationId organization, int limit) {
        return workshop.transactor().read(organization, tx -> tx.members().departing(limit)).stream()
                .mapToInt(member -> of(organization, member))
                .sum();
    }

    /** Hands over all that this member has; nothing of somebody who is active by now. */
    int of(OrganizationId organization, MemberId member) {
        int handedOver = Arrays.stream(Status.values())
                .filter(Status::isWork)
                .mapToInt(status -> of(organization, member, status))
                .sum();
        handedOver += new Succession(workshop).of(organization, member);
        workshop.transactor().inOrganization(organization, tx -> {
            tx.members().departed(member);
            return member;
        });
        if (handedOver > 0) {
            workshop.bus().publish(new Signal.FeedGrew(organization));
        }
        return handedOver;
    }

    private int of(OrganizationId organization, MemberId member, Status status) {
        int all = 0;
        int step = PAGE;
        while (step == PAGE) {
            step = (int) workshop.transactor().read(organization, tx -> page(tx, member, status)).stream()
                    .filter(id -> handOver(organization, member, id))
                    .count();
            all += step;
        }
        return all;
    }

    private static List<ConversationId> page(OrganizationTx tx, MemberId member, Status status) {
        var theirs = new ConversationFilter(
                Optional.of(status),
                new AssigneeIs.One(member),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return tx.conversations().list(theirs, member, PAGE).stream()
                .map(overview -> overview.conversation().id())
                .toList();
    }

    private boolean handOver(OrganizationId organization, MemberId from, ConversationId id) {
        return workshop.transactor().inOrganization(organization, tx -> {
            Optional<Conversation> work = tx.conversations()
                    .lock(id)
                    .filter(found -> found.status().isWork())
                    .filter(found -> found.assignee().map(Assignee::member).equals(Optional.of(from)))
                    .filter(found ->
                            tx.members().find(from).filter(Member::isActive).isEmpty());
            work.ifPresent(conversation -> handOver(tx, conversation));
            return work.isPresent();
        });
    }

    private void handOver(OrganizationTx tx, Conversation conversation) {
        Conversation free = workshop.store(tx, conversation, new ConversationCommand.Unassign());
        if (free.customer().isPresent()) {
            Optional<Candidate> chosen = LeastLoaded.choose(tx.members().lockAvailable());
            chosen.ifPresent(next ->
                    workshop.store(tx, free, new ConversationCommand.Assign(new Assignee(next.member(), next.name()))));
        }
    }
}
