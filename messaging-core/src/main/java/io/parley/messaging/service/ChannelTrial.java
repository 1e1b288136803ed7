package io.parley.messaging.service;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.ConnectionCheck.Checkup;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Subscription;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Asks platforms how accounts are, and to tell us about them. Not within a transaction. */
record ChannelTrial(ChannelSessions sessions, InstantSource time) {
    /** What the platform calls the account, and what it says about it; empty when it cannot be asked. */
    Outcome<Optional<Checkup>> verify(Installed installed, AccountId account, Settings told) {
        Optional<ConnectionCheck> check = installed.adapter().check();
        if (check.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return switch (check.get().check(account, sessions.of(installed, told))) {
            case Asked.Got<Checkup>(Checkup checkup) -> Outcome.done(Optional.of(checkup));
            case Asked.Denied<Checkup>(FailureReason why, Blame ignored) ->
                Outcome.refused(new ChannelRefusal.NotAccepted(why));
            case Asked.NotNow<Checkup>(FailureReason why, Duration ignored) ->
                Outcome.refused(new ChannelRefusal.PlatformSilent(why));
        };
    }

    /** What the platform's answer about a connected channel means for it. */
    UnaryOperator<Vitals> meaning(Asked<Checkup> answer) {
        var now = time.instant();
        return switch (answer) {
            case Asked.Got<Checkup>(Checkup checkup) -> vitals -> vitals.checked(checkup, Worries.OURS, now);
            case Asked.Denied<Checkup>(FailureReason why, Blame blame) ->
                vitals -> refused(vitals, why, blame).checkedAt(now);
            case Asked.NotNow<Checkup> ignored -> UnaryOperator.identity();
        };
    }

    private static Vitals refused(Vitals vitals, FailureReason why, Blame blame) {
        return switch (blame) {
            case CREDENTIALS -> vitals.dead(why);
            case ACCOUNT, MESSAGE, RECIPIENT, WINDOW -> vitals.worried(why);
        };
    }

    /** Asks the platform to tell us about the account, and says what that means for the channel. */
    UnaryOperator<Vitals> subscribe(Installed installed, Channel channel) {
        return installed
                .adapter()
                .subscription()
                .map(facet -> subscribe(facet, installed, channel))
                .orElse(UnaryOperator.identity());
    }

    private UnaryOperator<Vitals> subscribe(Subscription facet, Installed installed, Channel channel) {
        return switch (facet.subscribe(channel.account(), sessions.of(installed, channel))) {
            case Asked.Got<Done> ignored -> vitals -> vitals.relieved(Worries.NOT_SUBSCRIBED);
            case Asked.Denied<Done>(FailureReason why, Blame blame) ->
                blame == Blame.CREDENTIALS
                        ? vitals -> vitals.dead(why)
                        : vitals -> vitals.worried(Worries.notSubscribed(why));
            case Asked.NotNow<Done>(FailureReason why, Duration ignored) ->
                vitals -> vitals.worried(Worries.notSubscribed(why));
        };
    }

    /** Asks the platform to tell us about the account no more. Whether it does, changes nothing here. */
    void unsubscribe(Installed installed, Channel channel) {
        installed
                .adapter()
                .subscription()
                .ifPresent(facet -> opened(channel)
                        .ifPresent(told -> facet.unsubscribe(channel.account(), sessions.of(installed, told))));
    }

    /** What the channel was told; empty when a secret cannot be opened. */
    Optional<Settings> opened(Channel channel) {
        try {
            return Optional.of(sessions.open(channel));
        } catch (IllegalStateException sealedWithAnotherKey) {
            return Optional.empty();
        }
    }

    /** Looks whether the platform still tells us everything, and asks it to again when it does not. */
    UnaryOperator<Vitals> reconcile(Installed installed, Channel channel) {
        Optional<Subscription> facet = installed.adapter().subscription();
        if (facet.isEmpty()) {
            return UnaryOperator.identity();
        }
        return switch (facet.get().missing(channel.account(), sessions.of(installed, channel))) {
            case Asked.Got<Set<String>>(Set<String> missing) ->
                missing.isEmpty()
                        ? vitals -> vitals.relieved(Worries.NOT_SUBSCRIBED)
                        : subscribe(facet.get(), installed, channel);
            case Asked.Denied<Set<String>>(FailureReason why, Blame blame) ->
                blame == Blame.CREDENTIALS ? vitals -> vitals.dead(why) : UnaryOperator.identity();
            case Asked.NotNow<Set<String>> ignored -> UnaryOperator.identity();
        };
    }
}
