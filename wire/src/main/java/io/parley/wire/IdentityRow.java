package io.parley.wire;

import java.time.Instant;

/** An account at a provider that the caller has linked. */
public record IdentityRow(String provider, Instant linkedAt) {}
