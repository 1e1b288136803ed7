package io.parley.messaging.contact;

import io.parley.messaging.id.ContactId;
import java.time.Instant;

/**
 * A customer.
 *
 * @param name what they are called; their handle where nobody has said
 */
public record Contact(ContactId id, String name, Instant createdAt) {
    /** The same one under another name. */
    public Contact named(String other) {
        return new Contact(id, other, createdAt);
    }

    /** Without the name, which may be a phone number where the platform gives none. */
    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
