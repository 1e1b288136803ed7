package io.parley.messaging.attachment;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import java.time.Instant;

/**
 * A file of a contact that is to be fetched from its platform.
 *
 * @param position which of the message's files, from 0
 * @param attempts made so far
 * @param since when we were told of it
 */
public record MediaFetch(
        MessageId message, int position, ConversationId conversation, ChannelId channel, int attempts, Instant since) {}
