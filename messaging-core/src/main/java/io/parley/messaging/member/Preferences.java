package io.parley.messaging.member;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a member likes to work; nobody else's business.
 *
 * @param language of the screen; empty for that of the device
 * @param silenced what they do not want to be told of, or how not
 */
public record Preferences(Optional<Locale> language, Theme theme, Set<Notice> silenced) {
    public Preferences {
        silenced = Set.copyOf(silenced);
    }

    /** Of somebody who never chose. */
    public static Preferences standard() {
        return new Preferences(Optional.empty(), Theme.SYSTEM, Set.of());
    }
}
