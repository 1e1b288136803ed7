package io.parley.messaging.feed;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.ConversationId;

/**
 * Something that happened in an organization, with the place from which a reader resumes after it.
 *
 * @param audience who may see it, at the time of reading
 */
public record Event(Position position, ConversationId conversation, Audience audience, Happened happened) {}
