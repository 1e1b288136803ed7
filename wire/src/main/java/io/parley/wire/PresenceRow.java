package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/** How present somebody is; since when they are not, as far as that is known. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PresenceRow(String status, Optional<Instant> lastSeen) {}
