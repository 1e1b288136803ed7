package io.parley.custom;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.Gestures;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import java.util.Optional;

/** The custom channel's adapter with one bug. */
record Buggy(Receiving receiving, Sending sending) implements ChannelAdapter {
    static final ChannelAdapter SOUND = new CustomAdapter();
    static final Webhook SOUND_WEBHOOK = SOUND.webhook().orElseThrow();

    /** How it receives. */
    interface Receiving {
        Verdict receive(Request request, Settings settings);
    }

    /** How it sends. */
    interface Sending {
        SendResult send(Outbound message, Session session);
    }

    static Buggy receiving(Receiving bug) {
        return new Buggy(bug, SOUND::send);
    }

    static Buggy sending(Sending bug) {
        return new Buggy(SOUND_WEBHOOK::receive, bug);
    }

    @Override
    public ChannelType type() {
        return SOUND.type();
    }

    @Override
    public Capabilities capabilities() {
        return SOUND.capabilities();
    }

    @Override
    public SettingsForm settings() {
        return SOUND.settings();
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        return sending.send(message, session);
    }

    @Override
    public Optional<Gestures> gestures() {
        return SOUND.gestures();
    }

    @Override
    public Optional<ConnectionCheck> check() {
        return SOUND.check();
    }

    @Override
    public Optional<Webhook> webhook() {
        return Optional.of(new Webhook() {
            @Override
            public Verdict receive(Request request, Settings settings) {
                return receiving.receive(request, settings);
            }

            @Override
            public Optional<AccountId> claimedBy(Request request) {
                return SOUND_WEBHOOK.claimedBy(request);
            }
        });
    }
}
