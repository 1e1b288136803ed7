package io.parley.testkit.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What has happened so far: a hash of all of it, and the last lines as text. */
final class Story {
    private static final int KEPT = 40;

    private final VirtualTime time;
    private final long begin;
    private final Deque<Line> last = new ArrayDeque<>();
    private long hash = 17;

    Story(VirtualTime time) {
        this.time = time;
        begin = time.millis();
    }

    void tell(String line) {
        fold(line);
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(new Line(time.millis() - begin, line));
    }

    /** Counts for the hash without taking room among the lines. */
    void fold(String what) {
        hash = hash * 1_000_003 + what.hashCode();
        hash = hash * 1_000_003 + time.millis();
    }

    long hash() {
        return hash;
    }

    List<String> lines() {
        return last.stream().map(Line::toString).toList();
    }

    private record Line(long millis, String text) {
        @Override
        public String toString() {
            var since = Duration.ofMillis(millis);
            return "%3d:%02d.%03d  %s".formatted(since.toMinutes(), since.toSecondsPart(), since.toMillisPart(), text);
        }
    }
}
