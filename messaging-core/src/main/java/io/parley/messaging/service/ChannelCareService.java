package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.ConnectionCheck.Checkup;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looking after a channel by hand. Thread-safe. */
public final class ChannelCareService {
    private final Workshop workshop;
    private final ChannelService channels;
    private final InstalledChannels installed;
    private final ChannelCare care;

    ChannelCareService(Workshop workshop, ChannelService channels, InstalledChannels installed, ChannelCare care) {
        this.workshop = workshop;
        this.channels = channels;
        this.installed = installed;
        this.care = care;
    }

    /** A channel as it is after a test. */
    public record Tested(Channel channel, Optional<String> nameAtPlatform) {}

    /** Asks the platform how the channel is, and to tell us about it if it does not. */
    public Outcome<Tested> test(Caller caller, ChannelId id) {
        return usable(caller, id).then(usable -> {
            Optional<ConnectionCheck> check = usable.there().adapter().check();
            return check.isPresent()
                    ? test(caller, usable, check.get())
                    : Outcome.refused(new ChannelRefusal.NotOffered("test", usable.type()));
        });
    }

    private Outcome<Tested> test(Caller caller, Usable usable, ConnectionCheck check) {
        var session = care.trial().sessions().of(usable.there(), usable.channel());
        Asked<Checkup> answer = check.check(usable.channel().account(), session);
        return switch (answer) {
            case Asked.NotNow<Checkup>(FailureReason why, Duration ignored) ->
                Outcome.refused(new ChannelRefusal.PlatformSilent(why));
            case Asked.Got<Checkup>(Checkup checkup) -> Outcome.done(tested(caller, usable, answer, checkup.name()));
            case Asked.Denied<Checkup>(FailureReason ignored, Blame blame) ->
                Outcome.done(tested(caller, usable, answer, ""));
        };
    }

    private Tested tested(Caller caller, Usable usable, Asked<Checkup> answer, String name) {
        UnaryOperator<Vitals> checked = care.trial().meaning(answer);
        UnaryOperator<Vitals> subscribed = care.trial().reconcile(usable.there(), usable.channel());
        UnaryOperator<Vitals> outlook = care.tokens().outlook();
        Channel after = care.found(
                        caller.organization(),
                        usable.channel(),
                        vitals -> outlook.apply(subscribed.apply(checked.apply(vitals))))
                .orElse(usable.channel());
        audit(caller, after, AuditAct.CHANNEL_TESTED);
        return new Tested(after, Optional.of(name).filter(given -> !given.isEmpty()));
    }

    /** Renews the channel's credentials now. */
    public Outcome<Channel> renewToken(Caller caller, ChannelId id) {
        return usable(caller, id)
                .then(usable -> care.tokens().renew(caller.organization(), usable.there(), usable.channel()))
                .map(channel -> {
                    audit(caller, channel, AuditAct.CHANNEL_TOKEN_RENEWED);
                    return channel;
                });
    }

    private void audit(Caller caller, Channel channel, AuditAct act) {
        workshop.transactor().inOrganization(caller.organization(), tx -> {
            var health = channel.vitals().health().name().toLowerCase(Locale.ROOT);
            workshop.audit(tx, caller, act, channel.id().toString(), Map.of("health", health));
            return true;
        });
    }

    /** A channel whose adapter is here and whose secrets can be opened. */
    private record Usable(Installed there, Channel channel) {
        String type() {
            return channel.type().name();
        }
    }

    private Outcome<Usable> usable(Caller caller, ChannelId id) {
        return AccessPolicy.check(caller, UseCase.CHANGE_CHANNELS)
                .then(allowed -> channels.find(allowed, id))
                .then(this::usable);
    }

    private Outcome<Usable> usable(Channel channel) {
        Optional<Installed> there = installed.find(channel.type());
        if (there.isEmpty()) {
            return Outcome.refused(
                    new ChannelRefusal.NotOffered("adapter", channel.type().name()));
        }
        return care.trial().opened(channel).isEmpty()
                ? Outcome.refused(new ChannelRefusal.SecretsUnreadable())
                : Outcome.done(new Usable(there.get(), channel));
    }
}
