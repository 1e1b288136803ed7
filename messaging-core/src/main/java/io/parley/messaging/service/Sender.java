package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.service.InstalledChannels.Installed;

/** Hands a message to its adapter, lending it a session that lives for this one call. Thread-safe. */
record Sender(ChannelSessions sessions, OutgoingFiles files) {
    SendResult send(OrganizationId organization, Installed installed, Channel channel, Outbound message) {
        return installed.adapter().send(message, session(organization, installed, channel));
    }

    /** What an adapter is lent for one call, the organization's files included. */
    Session session(OrganizationId organization, Installed installed, Channel channel) {
        return files.lend(sessions.of(installed, channel), organization);
    }

    /** Best effort: what comes of it interests nobody. */
    void make(OrganizationId organization, Installed installed, Channel channel, Gesture gesture) {
        installed
                .adapter()
                .gestures()
                .ifPresent(gestures -> gestures.make(gesture, session(organization, installed, channel)));
    }
}
