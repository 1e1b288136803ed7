package io.parley.messaging.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one spelling we compare: trimmed and in lower case. Only letters of ASCII are read, since
 * others look the same and are not; a domain in another script has its {@code xn--} spelling. Prints masked.
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7e]*");
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,190}");

    public EmailAddress {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        String bare = text.strip();
        if (bare.length() > MAX_LENGTH || !ASCII.matcher(bare).matches()) {
            return Optional.empty();
        }
        String value = bare.toLowerCase(Locale.ROOT);
        return SHAPE.matcher(value).matches() ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
