package io.parley.messaging.message;

import java.time.Instant;
import java.util.Optional;

/** What was done to a message of a contact that has not come yet: platforms do not keep the order. */
public sealed interface EarlyChange {
    Instant at();

    /** It says something else. */
    record Edited(String text, Instant at) implements EarlyChange {
        @Override
        public String toString() {
            return "Edited";
        }
    }

    /** It was taken back. */
    record Deleted(Instant at) implements EarlyChange {}

    /**
     * The contact reacted to it.
     *
     * @param emoji empty when the reaction was taken back
     */
    record Reacted(Optional<Emoji> emoji, Instant at) implements EarlyChange {}
}
