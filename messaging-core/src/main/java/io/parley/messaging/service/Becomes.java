package io.parley.messaging.service;

import java.util.Optional;

/**
 * What something is to become, in a patch that may leave it as it is.
 *
 * @param value nothing any more when empty
 */
public record Becomes<T>(Optional<T> value) {
    public static <T> Becomes<T> nothing() {
        return new Becomes<>(Optional.empty());
    }

    public static <T> Becomes<T> of(T value) {
        return new Becomes<>(Optional.of(value));
    }
}
