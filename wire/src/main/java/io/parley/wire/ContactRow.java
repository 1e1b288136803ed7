package io.parley.wire;

import java.time.Instant;

/** A customer. */
public record ContactRow(String id, String name, Instant createdAt) {}
