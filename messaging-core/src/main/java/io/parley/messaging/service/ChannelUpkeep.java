package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.PlatformTx.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is left to do about channels when nobody asks: whether the platform still tells us everything, whether the
 * credentials are good and for how long, whether anything is heard at all. Any number of nodes may sweep: a channel is
 * looked after by one at a time. Thread-safe.
 */
public final class ChannelUpkeep {
    /** Longer than all calls about one channel take. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final Workshop workshop;
    private final InstalledChannels installed;
    private final ChannelCare care;
    private final UpkeepSettings settings;

    ChannelUpkeep(Workshop workshop, InstalledChannels installed, ChannelCare care, UpkeepSettings settings) {
        this.workshop = workshop;
        this.installed = installed;
        this.care = care;
        this.settings = settings;
    }

    /** Looks after channels that are due, at most so many; returns how many those were. */
    public int sweep(int atMost) {
        int done = 0;
        while (done < atMost && sweepOne()) {
            done++;
        }
        return done;
    }

    private boolean sweepOne() {
        Instant now = workshop.now();
        List<Route> due = workshop.transactor().onPlatform(tx -> tx.claimChannels(now, now.plus(CLAIM), 1));
        due.forEach(this::lookAfter);
        return !due.isEmpty();
    }

    private void lookAfter(Route route) {
        OrganizationId organization = route.organization();
        Optional<Channel> channel =
                workshop.transactor().read(organization, tx -> tx.channels().find(route.channel()));
        channel.ifPresent(
                there -> installed.find(there.type()).ifPresent(type -> lookAfter(organization, type, there)));
        workshop.transactor().inOrganization(organization, tx -> {
            tx.channels().due(route.channel(), workshop.now().plus(settings.round()));
            return true;
        });
    }

    private void lookAfter(OrganizationId organization, Installed there, Channel channel) {
        if (care.trial().opened(channel).isEmpty()) {
            care.found(
                    organization,
                    channel,
                    vitals -> vitals.dead(Worries.secretsUnreadable()).unchecked());
            return;
        }
        Channel now = care.tokens().isTime(there, channel) ? renewed(organization, there, channel) : channel;
        UnaryOperator<Vitals> subscribed = care.trial().reconcile(there, now);
        UnaryOperator<Vitals> checked = isTimeToCheck(now) ? care.check(there, now) : UnaryOperator.identity();
        UnaryOperator<Vitals> outlook = care.tokens().outlook();
        UnaryOperator<Vitals> heard = silence(there);
        care.found(
                organization,
                now,
                vitals -> heard.apply(outlook.apply(inOrder(subscribed, checked).apply(vitals))));
        if (care.templates().isTime(organization, there, now)) {
            care.templates().fetch(organization, there, now);
        }
    }

    /** Dead credentials are dead whatever else was found; otherwise the check has the last word about the account. */
    private static UnaryOperator<Vitals> inOrder(UnaryOperator<Vitals> subscribed, UnaryOperator<Vitals> checked) {
        return vitals -> subscribed.apply(checked.apply(vitals));
    }

    private Channel renewed(OrganizationId organization, Installed there, Channel channel) {
        return switch (care.tokens().renew(organization, there, channel)) {
            case Outcome.Done<Channel>(Channel renewed) -> renewed;
            case Outcome.Refused<Channel> ignored -> channel;
        };
    }

    private boolean isTimeToCheck(Channel channel) {
        Duration every = channel.vitals().health() == Health.CONNECTED ? settings.check() : settings.recheck();
        return channel.vitals()
                .checkedAt()
                .filter(at -> workshop.now().isBefore(at.plus(every)))
                .isEmpty();
    }

    /** A platform that called before and calls no more has mostly been told to, or has given up: it does not say so. */
    private UnaryOperator<Vitals> silence(Installed there) {
        if (there.adapter().webhook().isEmpty()) {
            return UnaryOperator.identity();
        }
        Instant since = workshop.now().minus(settings.silence());
        return vitals -> vitals.heardAt().filter(at -> !at.isAfter(since)).isPresent()
                ? vitals.worried(Worries.silent(settings.silence()))
                : vitals.relieved(Worries.SILENT);
    }
}
