package io.parley.messaging.conversation;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Viewer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may see what happens in a conversation. */
public sealed interface Audience {
    /** Everybody of the organization who may read conversations. */
    record Team() implements Audience {}

    /** Those of the team who see one of these offices. */
    record Offices(Set<OfficeId> offices) implements Audience {
        public Offices {
            offices = Set.copyOf(offices);
        }
    }

    /** These members and nobody else. */
    record Only(Set<MemberId> members) implements Audience {
        public Only {
            members = Set.copyOf(members);
        }
    }

    /** Of what is not private. */
    static Audience of(Optional<OfficeId> office) {
        return office.<Audience>map(one -> new Offices(Set.of(one))).orElseGet(Team::new);
    }

    default boolean includes(Viewer viewer) {
        return switch (this) {
            case Team() -> true;
            case Offices(Set<OfficeId> offices) ->
                offices.stream().anyMatch(office -> viewer.reach().includes(Optional.of(office)));
            case Only(Set<MemberId> members) -> members.contains(viewer.member());
        };
    }

    /** The audience of this one event: whoever was just removed, or does not see where it went, learns that, too. */
    default Audience of(ConversationEvent event) {
        if (this instanceof Only(Set<MemberId> members)
                && event instanceof ConversationEvent.ParticipantRemoved removed) {
            var more = new HashSet<>(members);
            more.add(removed.who().member());
            return new Only(more);
        }
        return event instanceof ConversationEvent.OfficeChanged(var from, var to) ? ofBoth(from, to) : this;
    }

    private static Audience ofBoth(Optional<OfficeId> from, Optional<OfficeId> to) {
        return from.isEmpty() || to.isEmpty()
                ? new Team()
                : new Offices(Stream.of(from, to).flatMap(Optional::stream).collect(Collectors.toSet()));
    }
}
