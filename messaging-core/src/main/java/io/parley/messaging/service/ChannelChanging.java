package io.parley.messaging.service;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ConnectionCheck.Checkup;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.ChannelHealth.Change;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells channels something else, and ends them, for callers who may. */
final class ChannelChanging {
    private final Workshop workshop;
    private final InstalledChannels installed;
    private final ChannelTrial trial;
    private final ChannelHealth health;

    ChannelChanging(Workshop workshop, InstalledChannels installed, ChannelTrial trial, ChannelHealth health) {
        this.workshop = workshop;
        this.installed = installed;
        this.trial = trial;
        this.health = health;
    }

    Outcome<Channel> change(Caller caller, Channel channel, ChannelPatch patch) {
        Optional<Installed> there = installed.find(channel.type());
        if (there.isEmpty() || patch.settings().isEmpty()) {
            return patch.settings().isEmpty()
                    ? stored(caller, channel, patch, Optional.empty())
                    : Outcome.refused(new ChannelRefusal.NotOffered(
                            "settings", channel.type().name()));
        }
        Settings told = patch.applyTo(known(channel));
        return ToldChannel.fitting(there.get().adapter().settings(), told)
                .then(fitting -> patch.verify()
                        ? trial.verify(there.get(), channel.account(), told)
                        : Outcome.done(Optional.<Checkup>empty()))
                .then(checkup -> stored(caller, channel, patch, checkup))
                .map(changed -> subscribed(caller, there.get(), changed));
    }

    /** What the channel was told; without its secrets when they cannot be opened: then all are to be told anew. */
    private Settings known(Channel channel) {
        return trial.opened(channel).orElse(new Settings(channel.settings()));
    }

    private Outcome<Channel> stored(Caller caller, Channel seen, ChannelPatch patch, Optional<Checkup> checkup) {
        Optional<Change> change = workshop.transactor()
                .inOrganization(
                        caller.organization(),
                        tx -> tx.channels().lock(seen.id()).map(channel -> store(tx, caller, channel, patch, checkup)));
        change.ifPresent(health::announce);
        return change.map(done -> Outcome.done(done.after()))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("channel")));
    }

    private Change store(
            OrganizationTx tx, Caller caller, Channel channel, ChannelPatch patch, Optional<Checkup> checkup) {
        Channel named = channel.named(patch.name().orElse(channel.name()));
        Channel told = patch.settings().isEmpty() ? named : told(named, patch.applyTo(known(channel)));
        Vitals vitals = patch.settings().isEmpty() ? channel.vitals() : retold(channel.vitals(), checkup);
        tx.channels().change(told);
        tx.channels().found(channel.id(), vitals);
        tx.channels().due(channel.id(), workshop.now());
        // With what it was told now, what waited for it may leave.
        tx.outbox().endPause(channel.id());
        var details = Map.of(
                "name",
                told.name(),
                "settings",
                String.join(" ", new TreeSet<>(patch.settings().keySet())));
        workshop.audit(tx, caller, AuditAct.CHANNEL_CHANGED, channel.id().toString(), details);
        return new Change(tx.organization(), channel, told.found(vitals));
    }

    private Channel told(Channel channel, Settings told) {
        var form = installed.find(channel.type()).orElseThrow().adapter().settings();
        var parted = ToldChannel.of(form, told);
        return channel.told(parted.open(), trial.sessions().seal(channel.id(), parted.secret()));
    }

    /** What was wrong with what it was told before is over; whether there is anything else, is for the next check to say. */
    private Vitals retold(Vitals vitals, Optional<Checkup> checkup) {
        Vitals fresh = Vitals.unknown();
        Vitals kept = vitals.heardAt().map(fresh::heard).orElse(fresh);
        return checkup.map(found -> kept.checked(found, Set.of(), workshop.now()))
                .orElse(kept);
    }

    private Channel subscribed(Caller caller, Installed there, Channel channel) {
        return health.found(caller.organization(), channel.id(), trial.subscribe(there, channel))
                .orElse(channel);
    }

    Outcome<Channel> disconnect(Caller caller, Channel seen) {
        installed.find(seen.type()).filter(there -> !isShared(seen)).ifPresent(there -> trial.unsubscribe(there, seen));
        Optional<Change> change =
                workshop.transactor().inOrganization(caller.organization(), tx -> remove(tx, caller, seen));
        change.ifPresent(health::announce);
        return change.map(done -> Outcome.done(done.after()))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("channel")));
    }

    /** Whether others are told about together with it: what platforms tell of a business they tell of all its accounts. */
    private boolean isShared(Channel channel) {
        return Optional.ofNullable(channel.settings().get(Channel.BUSINESS_ACCOUNT))
                .filter(business -> !business.isBlank())
                .map(AccountId::new)
                .filter(business -> workshop.transactor()
                                .onPlatform(tx -> tx.routes(Set.of(channel.type()), business))
                                .size()
                        > 1)
                .isPresent();
    }

    private Optional<Change> remove(OrganizationTx tx, Caller caller, Channel seen) {
        Optional<Change> change = health.find(tx, seen.id(), vitals -> vitals.dead(Worries.removed()));
        change.ifPresent(ignored -> {
            tx.channels().remove(seen.id(), workshop.now());
            tx.templates().replaceAll(seen.id(), List.of(), workshop.now());
            var details =
                    Map.of("type", seen.type().name(), "account", seen.account().value());
            workshop.audit(tx, caller, AuditAct.CHANNEL_DISCONNECTED, seen.id().toString(), details);
        });
        return change;
    }
}
