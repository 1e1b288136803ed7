package io.parley.messaging.channel;

import java.util.regex.Pattern;

/** The name of a webhook, as it ends its address: {@code /hooks/meta}. Several types of channel may share one. */
public record HookName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public HookName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a webhook's name is a short lower-case word");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
