package io.parley.messaging.message;

import io.parley.messaging.outcome.MessageRefusal.ContentUnfit;
import io.parley.messaging.outcome.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much members may put into what is neither words nor files. No platform takes more. Pure. */
public final class ContentBounds {
    private static final int LINE = 1000;
    private static final int NAME = 255;
    private static final int CARDS = 10;
    private static final int WAYS = 20;
    private static final int OPTIONS = 13;
    private static final int OPTION_ID = 256;
    private static final int OPTION_TITLE = 24;
    private static final int OPTION_DESCRIPTION = 72;
    private static final int BUTTON = 20;
    private static final int FILLS = 100;
    private static final int TEMPLATE_NAME = 512;
    private static final int LANGUAGE = 15;
    private static final int TEMPLATE_BUTTONS = 10;

    private ContentBounds() {}

    public static Optional<Refusal> refusal(Content.Location place) {
        return any(Stream.of(
                check("latitude", "is -90 to 90", Math.abs(place.latitude()) <= 90),
                check("longitude", "is -180 to 180", Math.abs(place.longitude()) <= 180),
                atMost("name", place.name(), LINE),
                atMost("address", place.address(), LINE)));
    }

    public static Optional<Refusal> refusal(Content.Cards cards) {
        return check("contacts", "has 1 to " + CARDS + " cards", isCount(cards.cards(), CARDS))
                .or(() -> any(cards.cards().stream().map(ContentBounds::card)));
    }

    private static Optional<Refusal> card(ContactCard card) {
        return any(Stream.of(
                filled("name", card.name(), NAME),
                check("phones", "has at most " + WAYS, card.phones().size() <= WAYS),
                check("emails", "has at most " + WAYS, card.emails().size() <= WAYS),
                any(card.phones().stream().map(phone -> filled("phones", phone, NAME))),
                any(card.emails().stream().map(email -> filled("emails", email, NAME))),
                atMost("organization", card.organization(), NAME)));
    }

    /** Of the answers; the question is a text like any other. */
    public static Optional<Refusal> refusal(Content.Choices choices) {
        long different = choices.options().stream().map(Option::id).distinct().count();
        return any(Stream.of(
                check("options", "has 1 to " + OPTIONS + " options", isCount(choices.options(), OPTIONS)),
                check(
                        "options",
                        "names each id once",
                        different == choices.options().size()),
                any(choices.options().stream().map(ContentBounds::option)),
                atMost("button", choices.button(), BUTTON)));
    }

    private static Optional<Refusal> option(Option option) {
        return any(Stream.of(
                filled("id", option.id(), OPTION_ID),
                filled("title", option.title(), OPTION_TITLE),
                atMost("description", option.description(), OPTION_DESCRIPTION)));
    }

    public static Optional<Refusal> refusal(TemplateUse use) {
        var fills = Stream.of(use.header(), use.body(), use.buttons().values()).flatMap(Collection::stream);
        return any(Stream.of(
                filled("name", use.name(), TEMPLATE_NAME),
                filled("language", use.language(), LANGUAGE),
                check("header", "has at most " + FILLS, use.header().size() <= FILLS),
                check("body", "has at most " + FILLS, use.body().size() <= FILLS),
                check("buttons", "are numbered from 0 to 9", areButtons(use.buttons())),
                any(fills.map(fill -> atMost("body", fill, LINE)))));
    }

    private static boolean areButtons(Map<Integer, String> buttons) {
        return buttons.keySet().stream().allMatch(number -> number >= 0 && number < TEMPLATE_BUTTONS);
    }

    private static boolean isCount(List<?> list, int most) {
        return !list.isEmpty() && list.size() <= most;
    }

    private static Optional<Refusal> filled(String part, String text, int most) {
        return check(part, "has 1 to " + most + " characters", !text.isBlank() && CleanText.length(text) <= most);
    }

    private static Optional<Refusal> atMost(String part, String text, int most) {
        return check(part, "has at most " + most + " characters", CleanText.length(text) <= most);
    }

    private static Optional<Refusal> check(String part, String rule, boolean fits) {
        return fits ? Optional.empty() : Optional.of(new ContentUnfit(part, rule));
    }

    private static Optional<Refusal> any(Stream<Optional<Refusal>> checks) {
        return checks.flatMap(Optional::stream).findFirst();
    }
}
