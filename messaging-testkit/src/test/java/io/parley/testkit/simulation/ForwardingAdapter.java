package io.parley.testkit.simulation;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Webhook;
import java.util.Optional;

/** Hands everything on; subclasses change a step. */
abstract class ForwardingAdapter implements ChannelAdapter {
    private final ChannelAdapter adapter;

    ForwardingAdapter(ChannelAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public ChannelType type() {
        return adapter.type();
    }

    @Override
    public Capabilities capabilities() {
        return adapter.capabilities();
    }

    @Override
    public SettingsForm settings() {
        return adapter.settings();
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        return adapter.send(message, session);
    }

    @Override
    public Optional<Webhook> webhook() {
        return adapter.webhook();
    }
}
