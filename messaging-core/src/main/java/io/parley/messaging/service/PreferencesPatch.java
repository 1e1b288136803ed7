package io.parley.messaging.service;

import io.parley.messaging.member.Notice;
import io.parley.messaging.member.Preferences;
import io.parley.messaging.member.Theme;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is to become of a member's preferences; what is empty or not named stays as it is.
 *
 * @param notices whether to tell of each, or by it
 */
public record PreferencesPatch(
        Optional<Becomes<Locale>> language, Optional<Theme> theme, Map<Notice, Boolean> notices) {
    public PreferencesPatch {
        notices = Map.copyOf(notices);
    }

    Preferences applyTo(Preferences before) {
        var silenced = EnumSet.noneOf(Notice.class);
        silenced.addAll(before.silenced());
        notices.forEach((notice, wanted) -> {
            if (wanted) {
                silenced.remove(notice);
            } else {
                silenced.add(notice);
            }
        });
        return new Preferences(
                language.map(Becomes::value).orElse(before.language()), theme.orElse(before.theme()), silenced);
    }
}
