package io.parley.messaging.contact;

import io.parley.messaging.id.ContactId;
import java.time.Instant;

/** A customer. */
public record Contact(ContactId id, String name, Instant createdAt) {
    /** Without the name, which may be a phone number where the platform gives none. */
    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
