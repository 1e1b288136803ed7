package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.service.InstalledChannels.Installed;

/** Hands a message to its adapter, lending it a session that lives for this one call. Thread-safe. */
public final class Sender {
    private final ChannelSessions sessions;

    public Sender(SecretBox secrets, ApiClient client) {
        this.sessions = new ChannelSessions(secrets, client);
    }

    SendResult send(Installed installed, Channel channel, Outbound message) {
        return installed.adapter().send(message, sessions.of(installed, channel));
    }
}
