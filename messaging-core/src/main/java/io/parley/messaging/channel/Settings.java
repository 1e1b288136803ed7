package io.parley.messaging.channel;

import java.util.HashMap;
import java.util.Map;

/** What an adapter was configured with. Values may be secret, so none is ever printed. */
public record Settings(Map<String, String> values) {
    public Settings {
        values = Map.copyOf(values);
    }

    public static Settings none() {
        return new Settings(Map.of());
    }

    /** The value, or empty text when it was not set. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** These and those; where both have a value, those count. */
    public Settings and(Settings those) {
        var all = new HashMap<>(values);
        all.putAll(those.values());
        return new Settings(all);
    }

    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
