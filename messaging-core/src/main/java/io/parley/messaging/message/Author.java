package io.parley.messaging.message;

import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.MemberId;

/** Who wrote something, with the name they had when they wrote it. */
public sealed interface Author {
    String name();

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
}
