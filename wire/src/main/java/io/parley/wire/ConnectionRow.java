package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection with another member.
 *
 * @param state requested or accepted
 * @param direction incoming when the other member asked, else outgoing
 * @param presence the other member's; in lists only
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ConnectionRow(
        NameRef member, String state, String direction, Instant since, Optional<PresenceRow> presence) {}
