package io.parley.messaging.service;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Subscription;
import io.parley.messaging.channel.Templates;
import io.parley.messaging.channel.TokenRefresh;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A platform that answers what a test says. For one thread. */
final class ScriptedPlatform
        implements ChannelAdapter, ConnectionCheck, Subscription, TokenRefresh, Templates, Webhook {
    static final ChannelType TYPE = new ChannelType("scripted");
    static final FailureReason DEAD = new FailureReason("token-dead", "The token is dead.", "190");
    static final FailureReason BUSY = new FailureReason("busy", "Come back later.", "1");

    /** What was asked, in order. */
    final List<String> asked = new ArrayList<>();

    final Set<String> missing = new TreeSet<>();
    Asked<Done> subscribing = new Asked.Got<>(Done.DONE);
    Asked<Checkup> checkup = well();
    Asked<Renewed> renewal = new Asked.NotNow<>(BUSY, Duration.ZERO);
    List<MessageTemplate> templates = List.of();
    String token = "";

    static Asked<Checkup> well(FailureReason... worries) {
        return new Asked.Got<>(new Checkup("Account", Optional.empty(), List.of(worries)));
    }

    static Asked<Checkup> wellUntil(Instant end) {
        return new Asked.Got<>(new Checkup("Account", Optional.of(end), List.of()));
    }

    static Asked<Checkup> dead() {
        return new Asked.Denied<>(DEAD, Blame.CREDENTIALS);
    }

    static Asked<Renewed> renewed(String token, Instant end) {
        return new Asked.Got<>(new Renewed(new Settings(Map.of("token", token)), Optional.of(end)));
    }

    @Override
    public ChannelType type() {
        return TYPE;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.ofTexts(1_000, Optional.empty());
    }

    @Override
    public SettingsForm settings() {
        return new SettingsForm(List.of(
                new SettingsForm.Field("token", "Token", true),
                new SettingsForm.Field("businessAccount", "Business account", false, false)));
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        return new SendResult.Unknown("nothing is sent here");
    }

    @Override
    public Optional<Webhook> webhook() {
        return Optional.of(this);
    }

    @Override
    public Optional<Subscription> subscription() {
        return Optional.of(this);
    }

    @Override
    public Optional<ConnectionCheck> check() {
        return Optional.of(this);
    }

    @Override
    public Optional<TokenRefresh> tokens() {
        return Optional.of(this);
    }

    @Override
    public Optional<Templates> templates() {
        return Optional.of(this);
    }

    @Override
    public Verdict receive(Request request, Settings settings) {
        return new Verdict.Forged("nothing is received here");
    }

    @Override
    public Asked<Checkup> check(AccountId account, Session session) {
        asked.add("check");
        token = session.settings().get("token");
        return checkup;
    }

    @Override
    public Asked<Done> subscribe(AccountId account, Session session) {
        asked.add("subscribe");
        if (subscribing instanceof Asked.Got<Done>) {
            missing.clear();
        }
        return subscribing;
    }

    @Override
    public Asked<Done> unsubscribe(AccountId account, Session session) {
        asked.add("unsubscribe " + account.value());
        return new Asked.Got<>(Done.DONE);
    }

    @Override
    public Asked<Set<String>> missing(AccountId account, Session session) {
        asked.add("missing");
        return new Asked.Got<>(Set.copyOf(missing));
    }

    @Override
    public Duration ahead() {
        return Duration.ofDays(10);
    }

    @Override
    public Asked<Renewed> renew(Session session) {
        asked.add("renew");
        return renewal;
    }

    @Override
    public Asked<List<MessageTemplate>> list(AccountId account, Session session) {
        asked.add("templates");
        return new Asked.Got<>(templates);
    }
}
