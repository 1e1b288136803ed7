package io.parley.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.meta.Fields;
import io.parley.meta.GraphTime;
import java.time.Instant;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One change of an entry. What concerns a phone number carries lists (messages, statuses, errors and others), each item
 * of which is a thing said; what concerns the business account is one thing said.
 *
 * @param account the phone number's id where the change has one, else the business account's
 * @param notifiedAt when Meta sent the notification
 */
record Change(AccountId account, Optional<Instant> notifiedAt, JsonNode node) {
    private static final String MESSAGES = "messages";
    private static final Set<String> ABOUT_THE_LISTS = Set.of("messaging_product", "metadata", "contacts");

    static Change of(AccountId businessAccount, Optional<Instant> notifiedAt, JsonNode node) {
        var phoneNumber =
                new Fields(node).object("value").object("metadata").id("phone_number_id", AccountId.MAX_LENGTH);
        return new Change(phoneNumber.map(AccountId::new).orElse(businessAccount), notifiedAt, node);
    }

    Stream<Inbound> said() {
        var lists = value().node().properties().stream()
                .filter(property -> !ABOUT_THE_LISTS.contains(property.getKey()))
                .toList();
        if (lists.isEmpty() || !hasLists()) {
            var time = notifiedAt.map(Instant::toString).orElse("");
            return Stream.of(Unread.sentAt(time, field(), node).about(account));
        }
        return lists.stream().flatMap(this::items);
    }

    Fields value() {
        return new Fields(node.path("value"));
    }

    /** When something in this change happened; the notification's time where it does not say. */
    Instant timeOf(Fields item) {
        return GraphTime.in(item, "timestamp").or(this::notifiedAt).orElse(Instant.EPOCH);
    }

    private String field() {
        return new Fields(node).id("field", 255).orElse(MESSAGES);
    }

    private boolean hasLists() {
        return field().equals(MESSAGES) || value().has("metadata");
    }

    private Stream<Inbound> items(Entry<String, JsonNode> list) {
        var kind = field().equals(MESSAGES) ? list.getKey() : field();
        if (!list.getValue().isArray()) {
            return Stream.of(Unread.of(kind, list.getValue()).about(account));
        }
        return StreamSupport.stream(list.getValue().spliterator(), false).map(item -> read(kind, item));
    }

    private Inbound read(String kind, JsonNode item) {
        var understood = switch (kind) {
            case MESSAGES -> new MessageNode(this, new Fields(item)).read();
            case "statuses" -> new StatusNode(this, new Fields(item)).read();
            default -> Optional.<Inbound>empty();
        };
        return understood.orElseGet(() -> Unread.of(kind, item).about(account));
    }
}
