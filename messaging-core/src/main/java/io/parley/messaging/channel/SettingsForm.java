package io.parley.messaging.channel;

import java.util.List;

/** What an adapter needs to be told before a channel of its type can work. */
public record SettingsForm(List<Field> fields) {
    public SettingsForm {
        fields = List.copyOf(fields);
    }

    /**
     * @param secret whether the value is sealed at rest, masked in logs and hidden on screens
     */
    public record Field(String name, String label, boolean secret) {}
}
