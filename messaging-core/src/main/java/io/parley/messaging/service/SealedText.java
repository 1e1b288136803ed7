package io.parley.messaging.service;

import io.parley.messaging.port.SecretBox;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words that others carry for us: they can neither read nor change them.
 *
 * @param purpose what they are for: they open for nothing else
 */
record SealedText(SecretBox box, String purpose) {
    private static final String SEPARATOR = "\n";

    /** The words as one text that fits into an address; none of them has a line break. */
    String seal(List<String> words) {
        String sealed = box.seal(String.join(SEPARATOR, words), purpose);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the words say; empty when we have not sealed them.
     *
     * @param read throws one of the usual exceptions when it cannot make sense of them
     */
    <T> Optional<T> open(String text, Function<List<String>, T> read) {
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return Optional.of(read.apply(List.of(box.open(sealed, purpose).split(SEPARATOR, -1))));
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NoSuchElementException notOurs) {
            return Optional.empty();
        }
    }
}
