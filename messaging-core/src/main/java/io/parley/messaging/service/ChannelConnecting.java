package io.parley.messaging.service;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.ConnectionCheck.Checkup;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.OrganizationTx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes channels of accounts, for callers who may. An account that was disconnected becomes the channel it was. */
final class ChannelConnecting {
    private final Workshop workshop;
    private final InstalledChannels installed;
    private final ChannelTrial trial;
    private final ChannelSignUpService signUps;
    private final ChannelHealth health;

    ChannelConnecting(
            Workshop workshop,
            InstalledChannels installed,
            ChannelTrial trial,
            ChannelSignUpService signUps,
            ChannelHealth health) {
        this.workshop = workshop;
        this.installed = installed;
        this.trial = trial;
        this.signUps = signUps;
        this.health = health;
    }

    Outcome<Channel> unseen(Caller caller, ChannelType type, AccountId account, String name, Settings told) {
        SettingsForm form =
                installed.find(type).map(there -> there.adapter().settings()).orElse(new SettingsForm(List.of()));
        var wanted = new NewChannel(type, account, name, told, Optional.empty(), false);
        return isTaken(type, account)
                ? Outcome.refused(new Refusal.AccountTaken())
                : store(caller, wanted, ToldChannel.of(form, told), Vitals.unknown());
    }

    Outcome<Channel> connectSignedUp(Caller caller, Installed there, NewChannel wanted, String handle) {
        return signUps.open(caller, wanted.type(), handle)
                .map(found -> connect(caller, there, wanted.with(found), found.until()))
                .orElseGet(() -> Outcome.refused(new ChannelRefusal.HandleInvalid()));
    }

    /**
     * @param until when the credentials end, where somebody other than the platform's check knows
     */
    Outcome<Channel> connect(Caller caller, Installed there, NewChannel wanted, Optional<Instant> until) {
        return ToldChannel.fitting(there.adapter().settings(), wanted.told()).then(told -> {
            if (isTaken(wanted.type(), wanted.account())) {
                return Outcome.refused(new Refusal.AccountTaken());
            }
            return checked(there, wanted)
                    .then(checkup -> store(caller, named(wanted, checkup), told, vitals(checkup, until)))
                    .map(channel -> subscribed(caller, there, channel));
        });
    }

    private Outcome<Optional<Checkup>> checked(Installed there, NewChannel wanted) {
        return wanted.verify() ? trial.verify(there, wanted.account(), wanted.told()) : Outcome.done(Optional.empty());
    }

    private static NewChannel named(NewChannel wanted, Optional<Checkup> checkup) {
        String name = Optional.of(wanted.name())
                .filter(given -> !given.isBlank())
                .or(() -> checkup.map(Checkup::name).filter(found -> !found.isBlank()))
                .orElseGet(() -> wanted.type().label());
        return new NewChannel(wanted.type(), wanted.account(), name, wanted.told(), wanted.office(), wanted.verify());
    }

    private Vitals vitals(Optional<Checkup> checkup, Optional<Instant> until) {
        Vitals fresh = Vitals.unknown().validUntil(until);
        return checkup.map(found -> fresh.checked(found, Worries.OURS, workshop.now()))
                .orElse(fresh);
    }

    private boolean isTaken(ChannelType type, AccountId account) {
        return workshop.transactor().onPlatform(tx -> tx.route(type, account)).isPresent();
    }

    private Outcome<Channel> store(Caller caller, NewChannel wanted, ToldChannel told, Vitals vitals) {
        Outcome<Channel> stored = workshop.transactor()
                .inOrganization(caller.organization(), tx -> store(tx, caller, wanted, told, vitals));
        return stored.map(channel -> {
            health.announce(caller.organization(), channel);
            return channel;
        });
    }

    private Outcome<Channel> store(
            OrganizationTx tx, Caller caller, NewChannel wanted, ToldChannel told, Vitals vitals) {
        if (tx.isRepeated()) {
            return Outcome.refused(new Refusal.AccountTaken());
        }
        if (!OfficeService.isThere(tx, caller, wanted.office())) {
            return Outcome.refused(new Refusal.NotFound("office"));
        }
        Optional<Channel> before = tx.channels().removed(wanted.type(), wanted.account());
        Channel channel = channel(before, wanted, told).found(vitals);
        if (before.isPresent()) {
            tx.channels().restore(channel);
        } else {
            tx.channels().add(channel);
        }
        var details =
                Map.of("type", wanted.type().name(), "account", wanted.account().value());
        workshop.audit(tx, caller, AuditAct.CHANNEL_CONNECTED, channel.id().toString(), details);
        return Outcome.done(channel);
    }

    private Channel channel(Optional<Channel> before, NewChannel wanted, ToldChannel told) {
        var id = before.map(Channel::id).orElseGet(() -> new ChannelId(workshop.nextId()));
        var secrets = trial.sessions().seal(id, told.secret());
        return new Channel(id, wanted.type(), wanted.account(), wanted.name(), secrets, wanted.office())
                .told(told.open(), secrets);
    }

    private Channel subscribed(Caller caller, Installed there, Channel channel) {
        var finding = trial.subscribe(there, channel);
        return health.found(caller.organization(), channel.id(), finding).orElse(channel);
    }
}
