package io.parley.messaging.member;

import java.util.Optional;
import java.util.regex.Pattern;

/** Something a member is good at, as {@code billing} or {@code pt-br}: small letters, digits and hyphens, up to 40. */
public record Skill(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 40;

    public Skill {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the name of a skill");
        }
    }

    public static Optional<Skill> parse(String text) {
        return isOne(text) ? Optional.of(new Skill(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
