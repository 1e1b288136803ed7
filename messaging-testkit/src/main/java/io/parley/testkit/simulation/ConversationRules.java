package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.CAPACITY;
import static io.parley.testkit.simulation.Invariant.ONE_OPEN_CONVERSATION;
import static io.parley.testkit.simulation.Invariant.TEAM_ONLY;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent.Assigned;
import io.parley.messaging.conversation.ConversationEvent.Unassigned;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.feed.Event;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Member;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold of one organization's conversations at every commit. */
final class ConversationRules {
    private final Tenant tenant;
    private final Map<ConversationId, Assignee> assignees = new HashMap<>();

    ConversationRules(Tenant tenant) {
        this.tenant = tenant;
    }

    void saw(Event event) {
        if (event.happened().event() instanceof Assigned(Assignee to)) {
            assignees.put(event.conversation(), to);
        }
        if (event.happened().event() instanceof Unassigned) {
            assignees.remove(event.conversation());
        }
    }

    void check(Collection<Conversation> conversations) {
        Set<Talk> open = new HashSet<>();
        Map<MemberId, Integer> loads = new HashMap<>();
        for (Conversation conversation : conversations) {
            checkAssignee(conversation);
            if (conversation.status().isWork()) {
                conversation.assignee().ifPresent(assignee -> loads.merge(assignee.member(), 1, Integer::sum));
            }
            conversation
                    .customer()
                    .filter(customer -> conversation.status() != Status.CLOSED)
                    .ifPresent(customer -> Violation.unless(
                            open.add(Talk.with(customer)),
                            ONE_OPEN_CONVERSATION,
                            "a second one is …" + Words.tail(conversation.id())));
        }
        tenant.team().forEach(member -> checkLoad(member, loads.getOrDefault(member.id(), 0)));
    }

    private void checkAssignee(Conversation conversation) {
        Violation.unless(
                conversation.assignee().equals(Optional.ofNullable(assignees.get(conversation.id()))),
                TEAM_ONLY,
                "…" + Words.tail(conversation.id()) + " is not with whom its log says");
        Violation.unless(
                conversation
                        .assignee()
                        .map(Assignee::member)
                        .map(this::isOnTeam)
                        .orElse(true),
                TEAM_ONLY,
                "…" + Words.tail(conversation.id()) + " is with a stranger");
    }

    private boolean isOnTeam(MemberId id) {
        return tenant.team().stream().anyMatch(member -> member.id().equals(id));
    }

    private static void checkLoad(Member member, int load) {
        Violation.unless(
                load <= member.capacity(),
                CAPACITY,
                member.name() + " has " + load + " conversations and room for " + member.capacity());
    }

    /** A contact is who the platform says, whatever we made of them: {@link Channel} and handle. */
    private record Talk(ChannelId channel, Handle handle) {
        static Talk with(Customer customer) {
            return new Talk(customer.channel(), customer.handle());
        }
    }
}
