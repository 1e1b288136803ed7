package io.parley.websocket;

import io.parley.messaging.feed.Position;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The newest frames of a feed, for sockets that come back after a moment. Not thread-safe. */
final class Recent {
    static final int MOST_FRAMES = 1024;
    static final int MOST_BYTES = 1 << 20;

    private final ArrayDeque<Frame.Durable> frames = new ArrayDeque<>();
    private Position start;
    private int bytes;

    /**
     * @param start where the feed is followed from: nothing before it is known here
     */
    Recent(Position start) {
        this.start = start;
    }

    void add(List<Frame.Durable> newer) {
        for (var frame : newer) {
            frames.add(frame);
            bytes += frame.bytes();
        }
        while (frames.size() > MOST_FRAMES || bytes > MOST_BYTES) {
            var oldest = frames.remove();
            bytes -= oldest.bytes();
            start = oldest.position();
        }
    }

    /** Forgets all: some say what is said no more. Whoever comes back reads the log, which has been cleaned. */
    void forget() {
        if (!frames.isEmpty()) {
            start = frames.getLast().position();
            frames.clear();
            bytes = 0;
        }
    }

    /** All frames after a position, or empty when some of them are no longer here. */
    Optional<List<Frame.Durable>> after(Position position) {
        return position.compareTo(start) < 0
                ? Optional.empty()
                : Optional.of(frames.stream()
                        .filter(frame -> frame.position().compareTo(position) > 0)
                        .toList());
    }
}
