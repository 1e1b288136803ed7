package planted.messaging.conversation;

import java.time.Instant;

/** Planted: reads the clock. */
public record Clocked(Instant now) {
    public Clocked() {
        this(Instant.now());
    }
}
