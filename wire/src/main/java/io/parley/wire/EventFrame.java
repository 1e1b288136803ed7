package io.parley.wire;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened, as live clients hear of it.
 *
 * @param position where to resume after it
 * @param seq its number within the conversation: dense
 * @param data what changed, under the names that rows use
 */
public record EventFrame(
        String type, String position, long seq, String conversation, Instant at, Map<String, Object> data) {
    public EventFrame {
        data = Map.copyOf(data);
    }
}
