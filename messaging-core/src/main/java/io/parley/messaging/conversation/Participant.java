package io.parley.messaging.conversation;

import io.parley.messaging.id.MemberId;
import java.time.Instant;

/**
 * A member who takes part in a direct or group conversation.
 *
 * @param name as it was when they joined
 */
public record Participant(MemberId member, String name, Instant joinedAt) {}
