package io.parley.messaging.conversation;

import io.parley.messaging.id.MemberId;
import java.util.HashSet;
import java.util.Set;

/** Who may see what happens in a conversation. */
public sealed interface Audience {
    /** Everybody of the organization who may read conversations. */
    record Team() implements Audience {}

    /** These members and nobody else. */
    record Only(Set<MemberId> members) implements Audience {
        public Only {
            members = Set.copyOf(members);
        }
    }

    default boolean includes(MemberId member) {
        return switch (this) {
            case Team() -> true;
            case Only(Set<MemberId> members) -> members.contains(member);
        };
    }

    /** The audience of this one event: whoever was just removed learns that, too. */
    default Audience of(ConversationEvent event) {
        if (this instanceof Only(Set<MemberId> members)
                && event instanceof ConversationEvent.ParticipantRemoved removed) {
            var more = new HashSet<>(members);
            more.add(removed.who().member());
            return new Only(more);
        }
        return this;
    }
}
