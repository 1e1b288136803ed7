package io.parley.messaging.channel;

import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import java.util.Optional;

/**
 * A message for an adapter to send: one that fits into what the platform takes at once. The host has split what does not.
 *
 * @param tagged whether it goes through the lane for what a person wrote by hand after the window has closed
 * @param reference ours, unique to the message and its part: to be given along wherever the platform returns it
 */
public record Outbound(
        AccountId account,
        Handle to,
        Content content,
        Optional<PlatformMessageId> replyTo,
        boolean tagged,
        String reference) {
    /** Within the window. */
    public Outbound(
            AccountId account, Handle to, Content content, Optional<PlatformMessageId> replyTo, String reference) {
        this(account, to, content, replyTo, false, reference);
    }

    /** Prints without the text and the person. */
    @Override
    public String toString() {
        return "Outbound[" + reference + "]";
    }
}
