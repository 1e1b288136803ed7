package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Ids;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.store.Transactor;
import java.util.HashMap;
import java.util.List;

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

    /** The organization's channels, the oldest first. */
    public Outcome<List<Channel>> all(Caller caller) {
        return AccessPolicy.allows(caller, UseCase.READ_CHANNELS)
                ? Outcome.done(transactor.inOrganization(
                        caller.organization(), tx -> tx.channels().all()))
                : AccessPolicy.refuse(caller, UseCase.READ_CHANNELS);
    }

    /** A sealed secret opens only in the field of the channel that it was sealed for. */
    static String contextOf(ChannelId channel, String field) {
        return channel + "/" + field;
    }
}
