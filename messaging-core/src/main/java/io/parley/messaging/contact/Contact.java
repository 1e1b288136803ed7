package io.parley.messaging.contact;

import io.parley.messaging.id.ContactId;
import java.time.Instant;

/** A customer. */
public record Contact(ContactId id, String name, Instant createdAt) {}
