package io.parley.messaging.service;

import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a channel is told, parted into what may be seen and what is secret. What the form does not name is secret. */
record ToldChannel(Map<String, String> open, Map<String, String> secret) {
    static ToldChannel of(SettingsForm form, Settings told) {
        var open = new HashMap<String, String>();
        var secret = new HashMap<String, String>();
        told.values().forEach((name, value) -> (isSecret(form, name) ? secret : open).put(name, value));
        return new ToldChannel(open, secret);
    }

    private static boolean isSecret(SettingsForm form, String name) {
        return form.field(name).map(SettingsForm.Field::secret).orElse(true);
    }

    /** Goes on with what fits the form. */
    static Outcome<ToldChannel> fitting(SettingsForm form, Settings told) {
        List<String> missing = form.fields().stream()
                .filter(SettingsForm.Field::required)
                .map(SettingsForm.Field::name)
                .filter(name -> told.get(name).isBlank())
                .toList();
        List<String> unknown = told.values().keySet().stream()
                .filter(name -> form.field(name).isEmpty())
                .sorted()
                .toList();
        return missing.isEmpty() && unknown.isEmpty()
                ? Outcome.done(of(form, told))
                : Outcome.refused(new ChannelRefusal.SettingsUnfit(missing, unknown));
    }

    @Override
    public String toString() {
        return "ToldChannel" + open.keySet() + secret.keySet();
    }
}
