package io.parley.messaging.feed;

import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.ConversationId;

/** Something that happened in an organization, with the place from which a reader resumes after it. */
public record Event(Position position, ConversationId conversation, Happened happened) {}
