package io.parley.messaging.message;

import java.time.Instant;

/** What a message says. Prints without it, as everything that people wrote. */
public sealed interface Content {
    record Text(RichText body) implements Content {
        /** Text without styles. */
        public Text(String plain) {
            this(RichText.plain(plain));
        }

        public String text() {
            return body.text();
        }

        @Override
        public String toString() {
            return "Text[" + text().length() + "]";
        }
    }

    /** It was deleted: what it said is gone for good. */
    record Deleted(Instant at) implements Content {}

    /**
     * Something the platform sent that we do not understand yet, kept as it came.
     *
     * @param kind the platform's word for it
     * @param raw the platform's own JSON
     */
    record Unsupported(String kind, String raw) implements Content {
        @Override
        public String toString() {
            return "Unsupported[" + kind + "]";
        }
    }

    /** The message in a line of a list; empty where there is nothing to read. */
    default String preview() {
        return switch (this) {
            case Text text -> text.text();
            case Deleted ignored -> "";
            case Unsupported ignored -> "";
        };
    }
}
