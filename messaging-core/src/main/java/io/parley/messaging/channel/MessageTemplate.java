package io.parley.messaging.channel;

import java.util.List;
import java.util.Locale;

/**
 * A text that the platform has approved, with places to fill.
 *
 * @param language as the platform writes it: {@code en_US}
 * @param status what the platform says about it
 */
public record MessageTemplate(
        String id, String name, String language, String category, Status status, List<Section> sections) {
    public MessageTemplate {
        sections = List.copyOf(sections);
    }

    /** The same, after the platform has decided otherwise. */
    public MessageTemplate as(Status other) {
        return new MessageTemplate(id, name, language, category, other, sections);
    }

    public boolean isUsable() {
        return status == Status.APPROVED;
    }

    /** What platforms say about a template. */
    public enum Status {
        APPROVED,
        PENDING,
        REJECTED,
        PAUSED,
        DISABLED,
        /** Gone, or a word we do not know. */
        OTHER;

        /** The status of that name, in whatever case. */
        public static Status named(String word) {
            return switch (word.toUpperCase(Locale.ROOT)) {
                case "APPROVED", "REINSTATED" -> APPROVED;
                case "PENDING", "IN_APPEAL" -> PENDING;
                case "REJECTED" -> REJECTED;
                case "PAUSED", "FLAGGED" -> PAUSED;
                case "DISABLED" -> DISABLED;
                default -> OTHER;
            };
        }
    }

    /**
     * A part of the template.
     *
     * @param text with its places as {@code {{1}}} or <code>{{name}}</code>; empty for a picture or a file
     * @param places the names of what is to be filled in, in order
     */
    public record Section(Part part, String text, List<String> places) {
        public Section {
            places = List.copyOf(places);
        }
    }

    /** What a section is. */
    public enum Part {
        HEADER_TEXT,
        HEADER_MEDIA,
        BODY,
        FOOTER,
        /** A button whose address or code has a place. */
        BUTTON
    }
}
