package io.parley.messaging.message;

/** What a message says. Prints without it, as everything that people wrote. */
public sealed interface Content {
    record Text(String text) implements Content {
        @Override
        public String toString() {
            return "Text[" + text.length() + "]";
        }
    }

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
            case Text(String text) -> text;
            case Unsupported ignored -> "";
        };
    }
}
