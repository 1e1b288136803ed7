package io.parley.wire;

import java.time.Instant;

/** Somebody who takes part in a conversation between members. */
public record ParticipantRow(String id, String name, Instant joinedAt) {}
