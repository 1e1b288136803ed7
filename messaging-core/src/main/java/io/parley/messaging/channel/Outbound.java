package io.parley.messaging.channel;

import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import java.util.Optional;

/**
 * A message for an adapter to send.
 *
 * @param reference ours, unique to the message: to be given along wherever the platform returns it with its reports
 */
public record Outbound(
        AccountId account, Handle to, Content content, Optional<PlatformMessageId> replyTo, String reference) {}
