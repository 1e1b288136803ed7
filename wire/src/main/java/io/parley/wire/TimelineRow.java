package io.parley.wire;

import java.time.Instant;
import java.util.Map;

/** Something that happened in a conversation, in the words of the live stream. */
public record TimelineRow(String type, long seq, Instant at, Map<String, Object> data) {}
