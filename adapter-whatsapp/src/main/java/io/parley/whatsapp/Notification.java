package io.parley.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.meta.Fields;
import io.parley.meta.GraphTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The body of a webhook: entries of business accounts, each with changes. After Meta's page "Webhooks": one body may
 * hold up to a thousand updates, of several accounts.
 */
final class Notification {
    /** The account of what names none. No channel has it. */
    private static final AccountId NOBODY = new AccountId("unknown");

    private Notification() {}

    /** Everything in it, in order; empty when it is no notification at all. */
    static Optional<List<Inbound>> read(JsonNode root) {
        return Optional.of(root.path("entry"))
                .filter(JsonNode::isArray)
                .map(entries -> new Fields(root)
                        .items("entry").stream().flatMap(Notification::entry).toList());
    }

    private static Stream<Inbound> entry(JsonNode node) {
        var entry = new Fields(node);
        var account = entry.id("id", AccountId.MAX_LENGTH).map(AccountId::new).orElse(NOBODY);
        var sentAt = GraphTime.in(entry, "time");
        var changes = entry.items("changes");
        if (changes.isEmpty()) {
            return Stream.of(Unread.of("entry", node).about(account));
        }
        return changes.stream()
                .flatMap(change -> Change.of(account, sentAt, change).said());
    }
}
