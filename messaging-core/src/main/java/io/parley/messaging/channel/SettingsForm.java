package io.parley.messaging.channel;

import java.util.List;
import java.util.Optional;

/** What an adapter needs to be told before a channel of its type can work. */
public record SettingsForm(List<Field> fields) {
    public SettingsForm {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * @param secret whether the value is sealed at rest, masked in logs and hidden on screens
     * @param required whether a channel cannot work without it
     */
    public record Field(String name, String label, boolean secret, boolean required) {
        /** One that a channel cannot work without. */
        public Field(String name, String label, boolean secret) {
            this(name, label, secret, true);
        }
    }
}
