package io.parley.testkit.store;

import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.stream.Stream;

/** How members of an organization gather: in pairs, and in groups that the first of them owns. */
record Circles(World world) {
    /** The conversation of two members, opened if they have none: looks first, and again when it collided. */
    Conversation direct(Member one, Member other) {
        return world.patiently(tx -> tx.conversations()
                .findDirect(Circle.Pair.of(one.id(), other.id()))
                .orElseGet(() -> openDirect(tx, one, other)));
    }

    private Conversation openDirect(OrganizationTx tx, Member one, Member other) {
        long number = tx.conversations().nextNumber();
        var decided = Conversation.openDirect(participant(one), participant(other), nextId(), number, World.NOW);
        tx.conversations().save(decided);
        return decided.next();
    }

    Conversation group(String name, Member owner, Member... others) {
        return world.call(tx -> {
            var opening = new Conversation.Opening(tx.conversations().nextNumber(), World.NOW);
            var decision = Conversation.openGroup(
                    name, participant(owner), participants(others), nextId(), Limits.standard(), opening);
            if (decision instanceof Decision.Decided decided) {
                tx.conversations().save(decided);
                return decided.next();
            }
            throw new IllegalArgumentException("refused: " + decision);
        });
    }

    Conversation add(ConversationId group, Member owner, Member... newcomers) {
        return world.execute(group, new ConversationCommand.AddParticipants(owner.id(), participants(newcomers)));
    }

    Conversation remove(ConversationId group, Member by, Member who) {
        return world.call(tx -> {
            Conversation locked = tx.conversations().lock(group).orElseThrow();
            Participant present = tx.participants().find(group, who.id()).orElseThrow();
            return world.decide(tx, locked, new ConversationCommand.RemoveParticipant(by.id(), present));
        });
    }

    static Participant participant(Member member) {
        return new Participant(member.id(), member.name(), World.NOW);
    }

    private static List<Participant> participants(Member... members) {
        return Stream.of(members).map(Circles::participant).toList();
    }

    private ConversationId nextId() {
        return new ConversationId(world.ids().next());
    }
}
