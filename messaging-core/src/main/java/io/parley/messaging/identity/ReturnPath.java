package io.parley.messaging.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a browser goes on after it was at a provider: a path on this very server, whatever browsers make of what they are
 * given. No scheme and no host, also not in the spellings in which browsers see one: {@code //}, a backslash, white space
 * that they drop.
 */
public record ReturnPath(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("/(?:(?!/|%2f|%5c)[A-Za-z0-9._~!$&'()*+,;=:@%?/-]{0,299})?", Pattern.CASE_INSENSITIVE);

    /** The start page. Made after the pattern that it is held against. */
    public static final ReturnPath HOME = new ReturnPath("/");

    public ReturnPath {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a path on this server");
        }
    }

    public static Optional<ReturnPath> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ReturnPath(text)) : Optional.empty();
    }

    /** The address with something for the page to read, which browsers send to no server. */
    public String with(String name, String value) {
        return this.value + "#" + name + "=" + value;
    }
}
