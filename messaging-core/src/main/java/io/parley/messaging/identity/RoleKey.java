package io.parley.messaging.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a role within its organization, as {@code front_desk}: a letter, then up to 39 letters, digits and underscores. */
public record RoleKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public RoleKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the key of a role");
        }
    }

    public static Optional<RoleKey> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new RoleKey(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
