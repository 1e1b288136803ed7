package io.parley.messaging.message;

import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.MemberId;

/**
 * Who wrote something, with the name they had when they wrote it. A contact who had none yet has the first that became
 * known.
 */
public sealed interface Author {
    String name();

    /** Whether the two are one person, whatever their names were at the time. */
    default boolean isSameAs(Author other) {
        return switch (this) {
            case OfContact(ContactId id, String ignored) ->
                other instanceof OfContact(ContactId theirs, String alias) && id.equals(theirs);
            case OfMember(MemberId id, String ignored) ->
                other instanceof OfMember(MemberId theirs, String alias) && id.equals(theirs);
            case OfSystem() -> other instanceof OfSystem;
            case Elsewhere() -> other instanceof Elsewhere;
        };
    }

    record OfContact(ContactId id, String name) implements Author {
        @Override
        public String toString() {
            return "OfContact[" + id + "]";
        }
    }

    record OfMember(MemberId id, String name) implements Author {
        @Override
        public String toString() {
            return "OfMember[" + id + "]";
        }
    }

    /** Parley itself. */
    record OfSystem() implements Author {
        @Override
        public String name() {
            return "Parley";
        }
    }

    /** Somebody who wrote for the account with another program: on a phone, in the platform's own inbox. */
    record Elsewhere() implements Author {
        @Override
        public String name() {
            return "Sent elsewhere";
        }
    }
}
