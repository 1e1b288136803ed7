package io.parley.custom;

import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RichText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/** What a message says: the first of its parts that we know. */
final class SaidContent {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_SECONDS = 24 * 60 * 60;

    private SaidContent() {}

    static Content of(Fields message) {
        return media(message)
                .or(() -> location(message.object("location")))
                .or(() -> cards(message))
                .or(() -> chosen(message.object("chosen")))
                .or(() -> shared(message))
                .or(() -> call(message.object("call")))
                .or(() -> message.text("text").filter(text -> !text.isEmpty()).map(Content.Text::new))
                .orElseGet(() -> new Content.Unsupported(
                        "message", CleanText.of(message.node().toString())));
    }

    private static Optional<Content> call(Fields call) {
        return state(call).map(Content.Call::new);
    }

    private static Optional<CallState> state(Fields call) {
        return switch (call.text("state").orElse("")) {
            case "begun" -> Optional.of(new CallState.Begun());
            case "missed" -> Optional.of(new CallState.Missed());
            case "completed" ->
                Optional.of(new CallState.Completed(call.number("seconds")
                        .filter(seconds -> seconds >= 0 && seconds <= MOST_SECONDS)
                        .map(seconds -> Duration.ofSeconds(seconds.longValue()))));
            default -> Optional.empty();
        };
    }

    /** An address that a browser can follow without harm. */
    static Optional<String> address(Fields node) {
        return node.text("url").filter(SaidContent::isWebAddress);
    }

    private static Optional<Content> media(Fields message) {
        var media =
                message.items("media").flatMap(each -> remote(each).stream()).toList();
        return Optional.of(media)
                .filter(some -> !some.isEmpty())
                .map(some -> new Content.Media(
                        some, RichText.plain(message.text("text").orElse(""))));
    }

    /** The company's files stay with the company: no server of ours is sent to fetch what a stranger names. */
    private static Optional<RemoteMedia> remote(Fields file) {
        var type = file.text("type").flatMap(MediaType::parse);
        return address(file)
                .map(url -> new RemoteMedia(
                        type.map(MediaType::kind).orElse(MediaKind.FILE),
                        url,
                        type,
                        file.text("name").map(FileName::sanitised),
                        Optional.empty(),
                        false,
                        RemoteMedia.Stage.LINKED));
    }

    private static Optional<Content> location(Fields place) {
        return place.number("latitude")
                .filter(degrees -> Math.abs(degrees) <= 90)
                .flatMap(latitude -> place.number("longitude")
                        .filter(degrees -> Math.abs(degrees) <= 180)
                        .map(longitude -> new Content.Location(
                                latitude, longitude, place.words("name"), place.words("address"))));
    }

    private static Optional<Content> cards(Fields message) {
        var cards = message.items("cards")
                .filter(card -> !card.words("name").isEmpty())
                .map(card -> new ContactCard(
                        card.words("name"), card.texts("phones"), card.texts("emails"), card.words("organization")))
                .toList();
        return Optional.of(cards).filter(some -> !some.isEmpty()).map(Content.Cards::new);
    }

    private static Optional<Content> chosen(Fields option) {
        return option.id("id", 255)
                .map(id -> new Content.Chosen(new Option(id, option.words("title"), option.words("description"))));
    }

    private static Optional<Content> shared(Fields message) {
        var shared = message.object("shared");
        return address(shared)
                .map(url -> new Content.Shared(
                        shared.id("kind", 100).orElse("page"),
                        url,
                        shared.words("title"),
                        message.text("text").orElse("")));
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return text.length() <= LONGEST_ADDRESS && "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException other) {
            return false;
        }
    }
}
