package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Ids;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The organization's accounts on platforms. Thread-safe. */
public final class ChannelService {
    private final Transactor transactor;
    private final SecretBox secrets;
    private final Ids ids;

    public ChannelService(Transactor transactor, SecretBox secrets, Ids ids) {
        this.transactor = transactor;
        this.secrets = secrets;
        this.ids = ids;
    }

    /**
     * Connects an account.
     *
     * @param secret the adapter's secret settings; sealed before they are stored
     */
    public Outcome<Channel> connect(Caller caller, ChannelType type, AccountId account, String name, Settings secret) {
        if (!AccessPolicy.allows(caller, UseCase.CONNECT_CHANNELS)) {
            return AccessPolicy.refuse(caller, UseCase.CONNECT_CHANNELS);
        }
        if (transactor.onPlatform(tx -> tx.route(type, account)).isPresent()) {
            return Outcome.refused(new Refusal.AccountTaken());
        }
        var id = new ChannelId(ids.next());
        var sealed = new HashMap<String, String>();
        secret.values().forEach((field, value) -> sealed.put(field, secrets.seal(value, contextOf(id, field))));
        var channel = new Channel(id, type, account, name, sealed);
        transactor.inOrganization(caller.organization(), tx -> {
            tx.channels().add(channel);
            return true;
        });
        return Outcome.done(channel);
    }

    /** The organization's channels that the caller sees, the oldest first. */
    public Outcome<List<Channel>> all(Caller caller) {
        return AccessPolicy.check(caller, UseCase.READ_CHANNELS)
                .map(allowed -> transactor
                        .inOrganization(
                                allowed.organization(), tx -> tx.channels().all())
                        .stream()
                        .filter(channel -> allowed.reach().includes(channel.office()))
                        .toList());
    }

    /** What begins on the channel belongs to that office from now on, or to the organization as a whole. */
    public Outcome<Channel> move(Caller caller, ChannelId id, Optional<OfficeId> office) {
        return AccessPolicy.allows(caller, UseCase.GIVE_CHANNELS_TO_OFFICES)
                ? transactor.inOrganization(caller.organization(), tx -> move(tx, caller, id, office))
                : AccessPolicy.refuse(caller, UseCase.GIVE_CHANNELS_TO_OFFICES);
    }

    private static Outcome<Channel> move(OrganizationTx tx, Caller caller, ChannelId id, Optional<OfficeId> office) {
        Optional<Channel> channel =
                tx.channels().find(id).filter(found -> caller.reach().includes(found.office()));
        if (channel.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("channel"));
        }
        if (!OfficeService.isThere(tx, caller, office)) {
            return Outcome.refused(new Refusal.NotFound("office"));
        }
        tx.channels().move(id, office);
        return Outcome.done(channel.get().of(office));
    }

    /** A sealed secret opens only in the field of the channel that it was sealed for. */
    static String contextOf(ChannelId channel, String field) {
        return channel + "/" + field;
    }
}
