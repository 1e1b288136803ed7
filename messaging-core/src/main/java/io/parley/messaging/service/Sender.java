package io.parley.messaging.service;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.util.HashMap;

/** Hands a message to its adapter, lending it a session that lives for this one call. Thread-safe. */
public final class Sender {
    private final SecretBox secrets;
    private final ApiClient client;

    public Sender(SecretBox secrets, ApiClient client) {
        this.secrets = secrets;
        this.client = client;
    }

    SendResult send(Installed installed, Channel channel, Outbound message) {
        return installed.adapter().send(message, new LentSession(open(channel), client));
    }

    /** Best effort: what comes of it interests nobody. */
    void make(Installed installed, Channel channel, Gesture gesture) {
        installed.adapter().gestures().ifPresent(gestures -> gestures.make(gesture, new LentSession(open(channel), client)));
    }

    private Settings open(Channel channel) {
        var values = new HashMap<String, String>();
        channel.sealedSecrets()
                .forEach((name, text) ->
                        values.put(name, secrets.open(text, ChannelService.contextOf(channel.id(), name))));
        return new Settings(values);
    }

    private record LentSession(Settings settings, ApiClient client) implements Session {
        @Override
        public ApiResponse exchange(ApiRequest request) {
            return client.exchange(request);
        }
    }
}
