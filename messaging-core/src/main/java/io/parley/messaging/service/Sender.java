package io.parley.messaging.service;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.util.HashMap;

/** Hands a message to its adapter, lending it a session that lives for this one call. Thread-safe. */
final class Sender {
    private final SecretBox secrets;
    private final ApiClient client;
    private final OutgoingFiles files;

    Sender(SecretBox secrets, ApiClient client, OutgoingFiles files) {
        this.secrets = secrets;
        this.client = client;
        this.files = files;
    }

    SendResult send(OrganizationId organization, Installed installed, Channel channel, Outbound message) {
        return installed.adapter().send(message, session(organization, installed, channel));
    }

    /** Best effort: what comes of it interests nobody. */
    void make(OrganizationId organization, Installed installed, Channel channel, Gesture gesture) {
        installed.adapter()
                .gestures()
                .ifPresent(gestures -> gestures.make(gesture, session(organization, installed, channel)));
    }

    /** What an adapter is lent for one call, the organization's files included. */
    Session session(OrganizationId organization, Installed installed, Channel channel) {
        return files.lend(new LentSession(open(installed, channel), client), organization);
    }

    /** What the channel was told, and beneath it what the whole deployment shares. */
    private Settings open(Installed installed, Channel channel) {
        var values = new HashMap<>(installed.deployment().values());
        values.putAll(channel.settings());
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
