package io.parley.meta.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.meta.Fields;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What was said about one account. Events come in {@code messaging}, in {@code standby} while another app answers the
 * contact, and in {@code changes}, where Meta's dashboard and other products put theirs.
 *
 * @param notifiedAt when Meta sent it, which may be long after it happened
 * @param apps which apps are ours
 */
record Entry(AccountId account, Optional<Instant> notifiedAt, OurApps apps, JsonNode node) {
    private static final Set<String> ABOUT_THE_LISTS = Set.of("id", "time", "uid", "hop_context");

    Stream<Inbound> said() {
        var lists = node.properties().stream()
                .filter(property -> !ABOUT_THE_LISTS.contains(property.getKey()))
                .toList();
        return lists.isEmpty()
                ? Stream.of(unread("entry", node))
                : lists.stream().flatMap(this::items);
    }

    Inbound unread(String kind, JsonNode what) {
        var time = notifiedAt.map(Instant::toString).orElse("");
        return Unread.sentAt(time, kind, what).about(account);
    }

    private Stream<Inbound> items(Map.Entry<String, JsonNode> list) {
        if (!list.getValue().isArray()) {
            return Stream.of(unread(list.getKey(), list.getValue()));
        }
        var items = StreamSupport.stream(list.getValue().spliterator(), false);
        return switch (list.getKey()) {
            case "messaging", "standby" -> items.flatMap(item -> new MessagingEvent(this, new Fields(item)).said());
            case "changes" -> items.flatMap(this::change);
            default -> items.map(item -> unread(list.getKey(), item));
        };
    }

    /**
     * A change of a field. Where its value is an event between the account and somebody else it is one; the dashboard's
     * test is between two others.
     */
    private Stream<Inbound> change(JsonNode change) {
        var event = new MessagingEvent(this, new Fields(change.path("value")));
        if (event.concernsTheAccount()) {
            return event.said();
        }
        var field = new Fields(change).id("field", 255).orElse("changes");
        return Stream.of(unread(field, change));
    }
}
