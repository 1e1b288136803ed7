package io.parley.messaging.service;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.util.HashMap;
import java.util.Map;

/** Seals and opens what channels are told, and lends it to their adapters for the length of one call. */
record ChannelSessions(SecretBox secrets, ApiClient client) {
    /** What an adapter is lent to act for a channel. */
    Session of(Installed installed, Channel channel) {
        return of(installed, open(channel));
    }

    /** What an adapter is lent to try what a channel would be told. */
    Session of(Installed installed, Settings told) {
        var all = new HashMap<>(installed.deployment().values());
        all.putAll(told.values());
        return new Lent(new Settings(all), client);
    }

    /** All that the channel was told. Throws {@link IllegalStateException} when a secret cannot be opened. */
    Settings open(Channel channel) {
        var values = new HashMap<>(channel.settings());
        channel.sealedSecrets()
                .forEach((name, text) -> values.put(name, secrets.open(text, contextOf(channel.id(), name))));
        return new Settings(values);
    }

    Map<String, String> seal(ChannelId id, Map<String, String> secret) {
        var sealedTexts = new HashMap<String, String>();
        secret.forEach((name, value) -> sealedTexts.put(name, secrets.seal(value, contextOf(id, name))));
        return sealedTexts;
    }

    /** A sealed secret opens only in the field of the channel that it was sealed for. */
    static String contextOf(ChannelId channel, String field) {
        return channel + "/" + field;
    }

    private record Lent(Settings settings, ApiClient client) implements Session {
        @Override
        public ApiResponse exchange(ApiRequest request) {
            return client.exchange(request);
        }
    }
}
