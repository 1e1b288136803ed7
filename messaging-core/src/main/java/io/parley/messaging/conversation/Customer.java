package io.parley.messaging.conversation;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import java.time.Instant;
import java.util.Optional;

/**
 * The other side of a customer conversation.
 *
 * @param lastWroteAt when the contact last wrote, by the platform's clock: the reply window counts from here
 */
public record Customer(
        ContactId contact,
        String name,
        ChannelId channel,
        ChannelType channelType,
        Handle handle,
        Optional<Instant> lastWroteAt) {

    Customer wroteAt(Instant at) {
        Instant latest = lastWroteAt.filter(earlier -> earlier.isAfter(at)).orElse(at);
        return new Customer(contact, name, channel, channelType, handle, Optional.of(latest));
    }

    Customer reachedBy(Handle other) {
        return new Customer(contact, name, channel, channelType, other, lastWroteAt);
    }

    Customer called(String other) {
        return new Customer(contact, other, channel, channelType, handle, lastWroteAt);
    }

    @Override
    public String toString() {
        return "Customer[" + contact + "]";
    }
}
