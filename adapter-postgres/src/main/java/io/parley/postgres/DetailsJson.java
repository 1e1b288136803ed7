package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.OrderItem;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.TemplateUse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What contents have beside their words, within an event or in a column of their own. The kinds are stored, too. */
final class DetailsJson {
    static final String MEDIA = "media";
    static final String LOCATION = "location";
    static final String CARDS = "cards";
    static final String CHOSEN = "chosen";
    static final String CHOICES = "choices";
    static final String SHARED = "shared";
    static final String ORDER = "order";
    static final String CALL = "call";
    static final String TEMPLATE = "template";

    private DetailsJson() {}

    /** The content of a kind that has details. */
    static Content read(String kind, RichText words, JsonFields details) {
        return switch (kind) {
            case MEDIA -> new Content.Media(RemoteMediaJson.read(details.list("media")), words);
            case LOCATION -> location(details);
            case CARDS ->
                new Content.Cards(
                        details.list("cards").stream().map(DetailsJson::card).toList());
            case CHOSEN -> new Content.Chosen(option(details));
            case CHOICES -> new Content.Choices(words, options(details), details.text("button"));
            case SHARED ->
                new Content.Shared(
                        details.text("kind"), details.text("url"), details.text("title"), details.text("text"));
            case ORDER ->
                new Content.Order(
                        details.list("items").stream().map(DetailsJson::item).toList(), words.text());
            case CALL -> new Content.Call(CallJson.read(details));
            case TEMPLATE -> new Content.Template(use(details), words.text());
            default -> throw new IllegalStateException("unknown kind of content: " + kind);
        };
    }

    static JsonFields parse(String details) {
        try {
            return JsonFields.of((ObjectNode) StoredJson.MAPPER.readTree(details));
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("unreadable details", e);
        }
    }

    static JsonFields of(Content.Media media) {
        return JsonFields.empty().put("media", RemoteMediaJson.write(media.media()));
    }

    static JsonFields of(Content.Location place) {
        return JsonFields.empty()
                .put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("name", place.name())
                .put("address", place.address());
    }

    private static Content location(JsonFields details) {
        return new Content.Location(
                details.decimal("latitude"),
                details.decimal("longitude"),
                details.text("name"),
                details.text("address"));
    }

    static JsonFields of(Content.Cards cards) {
        var list = cards.cards().stream()
                .map(card -> JsonFields.empty()
                        .put("name", card.name())
                        .putTexts("phones", card.phones())
                        .putTexts("emails", card.emails())
                        .put("organization", card.organization()))
                .toList();
        return JsonFields.empty().put("cards", list);
    }

    private static ContactCard card(JsonFields fields) {
        return new ContactCard(
                fields.text("name"), fields.texts("phones"), fields.texts("emails"), fields.text("organization"));
    }

    static JsonFields of(Option option) {
        return JsonFields.empty()
                .put("id", option.id())
                .put("title", option.title())
                .put("description", option.description());
    }

    private static Option option(JsonFields fields) {
        return new Option(fields.text("id"), fields.text("title"), fields.text("description"));
    }

    static JsonFields of(Content.Choices choices) {
        return JsonFields.empty()
                .put("options", choices.options().stream().map(DetailsJson::of).toList())
                .put("button", choices.button());
    }

    private static List<Option> options(JsonFields details) {
        return details.list("options").stream().map(DetailsJson::option).toList();
    }

    static JsonFields of(Content.Shared shared) {
        return JsonFields.empty()
                .put("kind", shared.kind())
                .put("url", shared.url())
                .put("title", shared.title())
                .put("text", shared.text());
    }

    static JsonFields of(Content.Order order) {
        var items = order.items().stream()
                .map(item -> JsonFields.empty()
                        .put("product", item.product())
                        .put("quantity", item.quantity())
                        // As text: 5.00 is not 5 to whoever reads the bill.
                        .put("price", item.price().toPlainString())
                        .put("currency", item.currency()))
                .toList();
        return JsonFields.empty().put("items", items);
    }

    private static OrderItem item(JsonFields fields) {
        return new OrderItem(
                fields.text("product"),
                Math.toIntExact(fields.number("quantity")),
                new BigDecimal(fields.text("price")),
                fields.text("currency"));
    }

    static JsonFields of(TemplateUse use) {
        var buttons = use.buttons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(button -> JsonFields.empty().put("number", button.getKey()).put("fill", button.getValue()))
                .toList();
        return JsonFields.empty()
                .put("name", use.name())
                .put("language", use.language())
                .putTexts("header", use.header())
                .putTexts("body", use.body())
                .put("buttons", buttons)
                .putTexts("places", use.places());
    }

    private static TemplateUse use(JsonFields details) {
        var buttons = new HashMap<Integer, String>();
        details.list("buttons")
                .forEach(button -> buttons.put(Math.toIntExact(button.number("number")), button.text("fill")));
        return new TemplateUse(
                details.text("name"),
                details.text("language"),
                details.texts("header"),
                details.texts("body"),
                buttons,
                details.texts("places"));
    }
}
