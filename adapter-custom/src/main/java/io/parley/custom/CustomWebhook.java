package io.parley.custom;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a company posts. Its account stands in the address and nowhere in the body, and only that account's own
 * secret is good for it: whoever knows one secret can speak for one account and for no other.
 */
final class CustomWebhook implements Webhook {
    static final String ACCOUNT = "account";

    @Override
    public Optional<AccountId> claimedBy(Request request) {
        return Optional.of(request.parameter(ACCOUNT))
                .filter(id -> !id.isBlank() && id.length() <= AccountId.MAX_LENGTH)
                .map(AccountId::new);
    }

    @Override
    public Verdict receive(Request request, Settings settings) {
        if (!request.method().equals("POST")) {
            return new Verdict.Forged("not posted");
        }
        var account = claimedBy(request);
        var secret = SigningSecret.in(settings);
        if (account.isEmpty() || secret.isEmpty()) {
            return new Verdict.Forged("no account with a secret");
        }
        return StandardSignature.isGenuine(request, secret.get())
                ? read(account.get(), request)
                : new Verdict.Forged("not signed with the account's secret");
    }

    private static Verdict read(AccountId account, Request request) {
        return StrictJson.read(request.body())
                .map(Fields::new)
                .filter(body -> body.node().path("events").isArray())
                .<Verdict>map(body -> new Verdict.Accepted(events(account, body)))
                .orElseGet(() -> new Verdict.Unreadable("not an object with a list of events"));
    }

    private static List<Inbound> events(AccountId account, Fields body) {
        return body.list("events")
                .map(event -> new Event(account, new Fields(event)).read())
                .toList();
    }
}
