package io.parley.websocket;

import java.time.Duration;

/**
 * How long live updates wait.
 *
 * @param hello for the first frame of a socket
 * @param ping between two pings
 * @param poll between two looks at the feed when nobody signals anything
 * @param stall for a client that is behind to take one message
 * @param farewell for a client to answer a close before the connection is cut
 */
public record LiveTimes(Duration hello, Duration ping, Duration poll, Duration stall, Duration farewell) {
    /** A hello within 5 s, a ping every 25 s, a look every 5 s, 5 s to take a message or to say goodbye. */
    public static LiveTimes standard() {
        return new LiveTimes(
                Duration.ofSeconds(5),
                Duration.ofSeconds(25),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
    }
}
