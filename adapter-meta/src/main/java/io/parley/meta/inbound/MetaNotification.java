package io.parley.meta.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.meta.Fields;
import io.parley.meta.GraphTime;
import java.util.List;
import java.util.Optional;

/**
 * The body of a webhook: entries of pages and of Instagram accounts, each with events. After Meta's page "Webhooks": one
 * body may hold up to a thousand updates, of several accounts. What it calls itself ({@code object}) is not looked at, for
 * Meta's pages contradict one another about Instagram accounts that belong to a page.
 */
final class MetaNotification {
    /** The account of what names none. No channel has it. */
    private static final AccountId NOBODY = new AccountId("unknown");

    private MetaNotification() {}

    /** Everything in it, in order; empty when it is no notification at all. */
    static Optional<List<Inbound>> read(JsonNode root, OurApps apps) {
        return Optional.of(root.path("entry"))
                .filter(JsonNode::isArray)
                .map(entries -> new Fields(root)
                        .items("entry").stream()
                                .flatMap(node -> entry(node, apps).said())
                                .toList());
    }

    private static Entry entry(JsonNode node, OurApps apps) {
        var entry = new Fields(node);
        var account = entry.id("id", AccountId.MAX_LENGTH).map(AccountId::new).orElse(NOBODY);
        return new Entry(account, GraphTime.in(entry, "time"), apps, node);
    }
}
