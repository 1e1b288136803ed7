package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.OrderItem;
import io.parley.messaging.message.TemplateUse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parts of contents that have a field of their own. What they do not have is left out. */
final class ContentParts {
    private ContentParts() {}

    /** A place on a map, in degrees. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LocationRow(double latitude, double longitude, Optional<String> name, Optional<String> address) {}

    /** Somebody's card. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CardRow(String name, List<String> phones, List<String> emails, Optional<String> organization) {}

    /** Something to choose, or chosen. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OptionRow(String id, String title, Optional<String> description) {}

    /** Something shown elsewhere. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LinkRow(String kind, Optional<String> url, Optional<String> title) {}

    record OrderRow(List<ItemRow> items) {}

    /**
     * Something that is ordered.
     *
     * @param price of one, as a text: it keeps its decimals
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ItemRow(String product, int quantity, String price, Optional<String> currency) {}

    /** A template and what filled its places. */
    record TemplateRow(
            String name, String language, List<String> header, List<String> body, Map<String, String> buttons) {}

    /**
     * A call.
     *
     * @param seconds for how long they talked, where the platform tells
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CallRow(String state, Optional<Long> seconds) {}

    static LocationRow place(Content.Location place) {
        return new LocationRow(
                place.latitude(),
                place.longitude(),
                ContentRows.notEmpty(place.name()),
                ContentRows.notEmpty(place.address()));
    }

    static CardRow card(ContactCard card) {
        return new CardRow(card.name(), card.phones(), card.emails(), ContentRows.notEmpty(card.organization()));
    }

    static OptionRow option(Option option) {
        return new OptionRow(option.id(), option.title(), ContentRows.notEmpty(option.description()));
    }

    static LinkRow link(Content.Shared shared) {
        // A contact chose it: nothing but a page of the web is passed on.
        Optional<String> url = Optional.of(shared.url()).filter(text -> text.startsWith("https://"));
        return new LinkRow(shared.kind(), url, ContentRows.notEmpty(shared.title()));
    }

    static OrderRow order(Content.Order order) {
        return new OrderRow(order.items().stream().map(ContentParts::item).toList());
    }

    private static ItemRow item(OrderItem item) {
        return new ItemRow(
                item.product(), item.quantity(), item.price().toPlainString(), ContentRows.notEmpty(item.currency()));
    }

    static CallRow call(CallState state) {
        return switch (state) {
            case CallState.Begun() -> new CallRow("begun", Optional.empty());
            case CallState.Missed() -> new CallRow("missed", Optional.empty());
            case CallState.Completed(Optional<Duration> duration) ->
                new CallRow("completed", duration.map(Duration::toSeconds));
        };
    }

    static TemplateRow template(TemplateUse use) {
        var buttons = new TreeMap<String, String>();
        use.buttons().forEach((number, fill) -> buttons.put(number.toString(), fill));
        return new TemplateRow(use.name(), use.language(), use.header(), use.body(), buttons);
    }
}
