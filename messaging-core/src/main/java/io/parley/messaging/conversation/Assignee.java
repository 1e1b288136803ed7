package io.parley.messaging.conversation;

import io.parley.messaging.id.MemberId;

/** The member who answers for a conversation. */
public record Assignee(MemberId member, String name) {}
