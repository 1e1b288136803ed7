package io.parley.messaging.message;

import io.parley.messaging.attachment.Attachment;
import java.time.Instant;
import java.util.List;

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

    /** Files with a caption, which may be empty. */
    record Files(List<Attachment> attachments, RichText caption) implements Content {
        public Files {
            attachments = List.copyOf(attachments);
            if (attachments.isEmpty()) {
                throw new IllegalArgumentException("files without a file");
            }
        }

        @Override
        public String toString() {
            return "Files[" + attachments.size() + "]";
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
            case Files(List<Attachment> attachments, RichText caption) ->
                caption.text().isBlank() ? attachments.getFirst().name().value() : caption.text();
            case Deleted ignored -> "";
            case Unsupported ignored -> "";
        };
    }

    /** The same with other words; what is no text becomes one. */
    default Content saying(RichText words) {
        return this instanceof Files(List<Attachment> attachments, RichText ignored)
                ? new Files(attachments, words)
                : new Text(words);
    }
}
