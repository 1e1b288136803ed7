package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organization's accounts on platforms: which there are, what they are told, and their end. Thread-safe. */
public final class ChannelService {
    private final Workshop workshop;
    private final InstalledChannels installed;
    private final ChannelConnecting connecting;
    private final ChannelChanging changing;

    ChannelService(
            Workshop workshop, InstalledChannels installed, ChannelConnecting connecting, ChannelChanging changing) {
        this.workshop = workshop;
        this.installed = installed;
        this.connecting = connecting;
        this.changing = changing;
    }

    /** The types of channels that this server has. */
    public Outcome<List<ChannelKind>> kinds(Caller caller) {
        return AccessPolicy.check(caller, UseCase.READ_CHANNELS)
                .map(allowed -> installed.all().stream().map(ChannelKind::of).toList());
    }

    /** The type of that name, for whoever connects accounts. */
    public Outcome<ChannelKind> kind(Caller caller, String type) {
        return AccessPolicy.check(caller, UseCase.CONNECT_CHANNELS)
                .then(allowed -> find(type))
                .map(ChannelKind::of);
    }

    private Outcome<Installed> find(String type) {
        return installed.all().stream()
                .filter(each -> each.adapter().type().name().equals(type))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new ChannelRefusal.TypeUnknown(
                        type,
                        installed.all().stream()
                                .map(each -> each.adapter().type().name())
                                .toList())));
    }

    /**
     * Connects an account unseen, whether its type is installed or not: for hosts that know what they do.
     *
     * @param told the adapter's settings; those that its form does not call open are sealed before they are stored
     */
    public Outcome<Channel> connect(Caller caller, ChannelType type, AccountId account, String name, Settings told) {
        return AccessPolicy.check(caller, UseCase.CONNECT_CHANNELS)
                .then(allowed -> connecting.unseen(allowed, type, account, name, told));
    }

    /** Connects an account: asks the platform whether it works, stores it, and asks the platform to tell us about it. */
    public Outcome<Channel> connect(Caller caller, NewChannel wanted) {
        return AccessPolicy.check(caller, UseCase.CONNECT_CHANNELS)
                .then(allowed -> find(wanted.type().name()))
                .then(there -> connecting.connect(caller, there, wanted, Optional.empty()));
    }

    /**
     * Connects an account that the caller has signed up for.
     *
     * @param wanted what else is said about it; its account counts for nothing
     */
    public Outcome<Channel> connect(Caller caller, NewChannel wanted, String handle) {
        return AccessPolicy.check(caller, UseCase.CONNECT_CHANNELS)
                .then(allowed -> find(wanted.type().name()))
                .then(there -> connecting.connectSignedUp(caller, there, wanted, handle));
    }

    /** The organization's channels that the caller sees, the oldest first. */
    public Outcome<List<Channel>> all(Caller caller) {
        return AccessPolicy.check(caller, UseCase.READ_CHANNELS)
                .map(allowed -> workshop
                        .transactor()
                        .read(allowed.organization(), tx -> tx.channels().all())
                        .stream()
                        .filter(channel -> allowed.reach().includes(channel.office()))
                        .toList());
    }

    /** A channel that the caller sees. */
    public Outcome<Channel> find(Caller caller, ChannelId id) {
        return all(caller)
                .then(channels -> channels.stream()
                        .filter(channel -> channel.id().equals(id))
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("channel"))));
    }

    /** A channel with what it was told, but for its secrets. */
    public Outcome<KnownChannel> settings(Caller caller, ChannelId id) {
        return AccessPolicy.check(caller, UseCase.READ_CHANNEL_SETTINGS)
                .then(allowed -> find(allowed, id))
                .map(KnownChannel::new);
    }

    /** Tells a channel something else. The platform is asked first whether it works. */
    public Outcome<KnownChannel> change(Caller caller, ChannelId id, ChannelPatch patch) {
        return AccessPolicy.check(caller, UseCase.CHANGE_CHANNELS)
                .then(allowed -> find(allowed, id))
                .then(channel -> changing.change(caller, channel, patch))
                .map(KnownChannel::new);
    }

    /** Disconnects an account. Its conversations stay; its secrets do not. */
    public Outcome<Channel> disconnect(Caller caller, ChannelId id) {
        return AccessPolicy.check(caller, UseCase.DISCONNECT_CHANNELS)
                .then(allowed -> find(allowed, id))
                .then(channel -> changing.disconnect(caller, channel));
    }

    /** What begins on the channel belongs to that office from now on, or to the organization as a whole. */
    public Outcome<Channel> move(Caller caller, ChannelId id, Optional<OfficeId> office) {
        return AccessPolicy.check(caller, UseCase.GIVE_CHANNELS_TO_OFFICES)
                .then(allowed -> workshop.transactor()
                        .inOrganization(allowed.organization(), tx -> move(tx, allowed, id, office)));
    }

    private Outcome<Channel> move(OrganizationTx tx, Caller caller, ChannelId id, Optional<OfficeId> office) {
        Optional<Channel> channel =
                tx.channels().lock(id).filter(found -> caller.reach().includes(found.office()));
        if (channel.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("channel"));
        }
        if (!OfficeService.isThere(tx, caller, office)) {
            return Outcome.refused(new Refusal.NotFound("office"));
        }
        tx.channels().move(id, office);
        var detail = Map.of("office", office.map(OfficeId::toString).orElse(""));
        workshop.audit(tx, caller, AuditAct.CHANNEL_CHANGED, id.toString(), detail);
        return Outcome.done(channel.get().of(office));
    }
}
