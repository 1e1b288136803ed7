package io.parley.messaging.service;

import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.id.ConversationId;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file on its way in.
 *
 * @param declared what the sender says it is; {@link MediaType#UNKNOWN} when they say nothing
 * @param size how long it is going to be, where the sender says so
 * @param content read once, as it comes
 */
public record Upload(
        ConversationId conversation, FileName name, MediaType declared, OptionalLong size, InputStream content) {}
