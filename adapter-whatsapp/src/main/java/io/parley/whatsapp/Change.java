package io.parley.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.meta.Fields;
import io.parley.meta.GraphTime;
import java.time.Instant;
import java.util.List;
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
            return Stream.of(ofTheBusiness());
        }
        return lists.stream().flatMap(this::items);
    }

    Fields value() {
        return new Fields(node.path("value"));
    }

    String field() {
        return new Fields(node).id("field", 255).orElse(MESSAGES);
    }

    /** When something in this change happened; the notification's time where it does not say. */
    Instant timeOf(Fields item) {
        return GraphTime.in(item, "timestamp").or(this::notifiedAt).orElse(Instant.EPOCH);
    }

    /** Something of this change on its way into the record. The same at another time is another one. */
    Unread unread(JsonNode something) {
        return Unread.sentAt(notifiedAt.map(Instant::toString).orElse(""), field(), something);
    }

    private boolean hasLists() {
        return field().equals(MESSAGES) || value().has("metadata");
    }

    private Inbound ofTheBusiness() {
        return new TemplateNode(this)
                .read()
                .or(() -> new AccountNode(this).read())
                .orElseGet(() -> unread(node).about(account));
    }

    private Stream<Inbound> items(Entry<String, JsonNode> list) {
        var kind = field().equals(MESSAGES) ? list.getKey() : field();
        if (!list.getValue().isArray()) {
            return Stream.of(Unread.of(kind, list.getValue()).about(account));
        }
        return StreamSupport.stream(list.getValue().spliterator(), false)
                .flatMap(item -> read(list.getKey(), kind, item).stream());
    }

    private List<Inbound> read(String list, String kind, JsonNode item) {
        var understood = said(list, new Fields(item));
        return understood.isEmpty() ? List.of(Unread.of(kind, item).about(account)) : understood;
    }

    /** What an item says; nothing when it is broken, or of a list that we do not read. */
    private List<Inbound> said(String list, Fields item) {
        return switch (list) {
            case MESSAGES -> new MessageNode(this, item).read();
            case "statuses" -> new StatusNode(this, item).read().stream().toList();
            case "errors" -> new ErrorNode(this, item).read().stream().toList();
            case "message_echoes" -> new EchoNode(this, item).read().stream().toList();
            case "calls" -> new CallNode(this, item).read().stream().toList();
            case "user_preferences" ->
                new PreferenceNode(this, item).read().stream().toList();
            case "user_id_update" -> new UserIdNode(this, item).read();
            default -> List.of();
        };
    }
}
