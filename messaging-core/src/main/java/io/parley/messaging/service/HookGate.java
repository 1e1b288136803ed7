package io.parley.messaging.service;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Transactor;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Has a call to a webhook checked with the right secret: the deployment's, or that of the account who claims to call.
 * Then whoever knows one account's secret speaks for that account and for no other, whatever the adapter says.
 */
final class HookGate {
    private final InstalledChannels installed;
    private final Transactor transactor;
    private final SecretBox secrets;

    HookGate(InstalledChannels installed, Transactor transactor, SecretBox secrets) {
        this.installed = installed;
        this.transactor = transactor;
        this.secrets = secrets;
    }

    /** What the adapter makes of the call; empty when no platform calls for this type. */
    Optional<Verdict> receive(ChannelType type, Request request) {
        return installed
                .find(type)
                .flatMap(each -> each.adapter().webhook().map(webhook -> receive(each, webhook, request)));
    }

    private Verdict receive(Installed each, Webhook webhook, Request request) {
        Optional<AccountId> claimed = webhook.claimedBy(request);
        if (claimed.isEmpty()) {
            return webhook.receive(request, each.deployment());
        }
        // An account that nobody has is checked as well: the answer does not tell which accounts there are.
        Settings settings = find(each.adapter().type(), claimed.get())
                .map(channel -> settings(each.deployment(), channel))
                .orElse(each.deployment());
        return ofAccount(claimed.get(), webhook.receive(request, settings));
    }

    private static Verdict ofAccount(AccountId account, Verdict verdict) {
        return verdict instanceof Verdict.Accepted(List<Inbound> said)
                        && said.stream().anyMatch(each -> !each.account().equals(account))
                ? new Verdict.Forged("speaks for another account")
                : verdict;
    }

    private Optional<Channel> find(ChannelType type, AccountId account) {
        Optional<PlatformTx.Route> route = transactor.onPlatform(tx -> tx.route(type, account));
        return route.flatMap(to ->
                transactor.inOrganization(to.organization(), tx -> tx.channels().find(to.channel())));
    }

    private Settings settings(Settings deployment, Channel channel) {
        var values = new HashMap<>(deployment.values());
        values.putAll(channel.settings());
        channel.sealedSecrets()
                .forEach((name, text) ->
                        values.put(name, secrets.open(text, ChannelService.contextOf(channel.id(), name))));
        return new Settings(values);
    }
}
