package io.parley.messaging.service;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.service.InstalledChannels.Hook;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Transactor;
import java.util.List;
import java.util.Optional;

/**
 * Has a call to a webhook checked with the right secret: the deployment's, or that of the account who claims to call.
 * Then whoever knows one account's secret speaks for that account and for no other, whatever the adapter says.
 */
final class HookGate {
    private final Transactor transactor;
    private final ChannelSessions sessions;

    HookGate(Transactor transactor, ChannelSessions sessions) {
        this.transactor = transactor;
        this.sessions = sessions;
    }

    /** What the adapter makes of the call. */
    Verdict receive(Hook hook, Request request) {
        Installed reader = hook.reader();
        Webhook webhook = reader.adapter().webhook().orElseThrow();
        Optional<AccountId> claimed = webhook.claimedBy(request);
        if (claimed.isEmpty()) {
            return webhook.receive(request, reader.deployment());
        }
        // An account that nobody has is checked as well: the answer does not tell which accounts there are.
        Settings settings = find(hook.types(), claimed.get())
                .map(channel -> sessions.of(reader, channel).settings())
                .orElse(reader.deployment());
        return ofAccount(claimed.get(), webhook.receive(request, settings));
    }

    private static Verdict ofAccount(AccountId account, Verdict verdict) {
        return verdict instanceof Verdict.Accepted(List<Inbound> said)
                        && said.stream().anyMatch(each -> !each.account().equals(account))
                ? new Verdict.Forged("speaks for another account")
                : verdict;
    }

    private Optional<Channel> find(List<ChannelType> types, AccountId account) {
        Optional<PlatformTx.Route> route = transactor.onPlatform(tx -> types.stream()
                .map(type -> tx.route(type, account))
                .flatMap(Optional::stream)
                .findFirst());
        return route.flatMap(
                to -> transactor.read(to.organization(), tx -> tx.channels().find(to.channel())));
    }
}
