package io.parley.wire;

import java.time.Instant;

/**
 * A connection with another member.
 *
 * @param state requested or accepted
 * @param direction incoming when the other member asked, else outgoing
 */
public record ConnectionRow(NameRef member, String state, String direction, Instant since) {}
