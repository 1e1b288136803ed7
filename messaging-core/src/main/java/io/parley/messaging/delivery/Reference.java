package io.parley.messaging.delivery;

import io.parley.messaging.id.MessageId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What we give a platform along with a message, to know it again: the message, and which part of it.
 *
 * @param part from 1; empty for a message that is sent whole
 */
public record Reference(MessageId message, OptionalInt part) {
    private static final char BETWEEN = '.';
    private static final int MOST_DIGITS = 6;

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Reference> parse(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return MessageId.parse(text).map(message -> new Reference(message, OptionalInt.empty()));
        }
        OptionalInt part = number(text.substring(between + 1));
        return part.isEmpty()
                ? Optional.empty()
                : MessageId.parse(text.substring(0, between)).map(message -> new Reference(message, part));
    }

    private static OptionalInt number(String digits) {
        boolean sound = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return sound ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return part.isPresent() ? message.toString() + BETWEEN + part.getAsInt() : message.toString();
    }
}
