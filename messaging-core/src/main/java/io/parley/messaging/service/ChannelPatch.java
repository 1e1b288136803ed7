package io.parley.messaging.service;

import io.parley.messaging.channel.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be different about a channel; the rest stays.
 *
 * @param settings new values by name; empty takes the value away
 * @param verify whether the platform is asked first that it works
 */
public record ChannelPatch(Optional<String> name, Map<String, Optional<String>> settings, boolean verify) {
    public ChannelPatch {
        settings = Map.copyOf(settings);
    }

    Settings applyTo(Settings told) {
        var after = new HashMap<>(told.values());
        settings.forEach(
                (field, value) -> value.ifPresentOrElse(text -> after.put(field, text), () -> after.remove(field)));
        return new Settings(after);
    }
}
