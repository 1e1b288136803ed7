package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/** Who is how present. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MemberPresenceRow(String member, String status, Optional<Instant> lastSeen) {}
