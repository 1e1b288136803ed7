package io.parley.messaging.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a provider that people sign in with, as {@code google}: a letter, then up to 29 letters, digits and hyphens. */
public record ProviderKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    public ProviderKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the key of a provider");
        }
    }

    public static Optional<ProviderKey> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ProviderKey(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
