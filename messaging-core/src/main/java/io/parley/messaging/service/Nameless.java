package io.parley.messaging.service;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.OrganizationId;

/** A contact of a channel who is still called by their handle. */
public record Nameless(
        OrganizationId organization, ChannelType type, ChannelId channel, ContactId contact, Handle handle) {
    @Override
    public String toString() {
        return "Nameless[" + contact + "]";
    }
}
