package io.parley.testkit.store;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.id.FileId;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.OrderItem;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RemoteMedia.Stage;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import io.parley.messaging.message.TemplateUse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One content of each kind that is neither words nor files, with all there can be in it. */
public final class SampleContents {
    private SampleContents() {}

    /** All of them. */
    public static List<Content> all() {
        return List.of(
                media(Stage.WAITING),
                sticker(),
                new Content.Location(-34.60373, 0.1 + 0.2, "Obelisco", "Avenida 9 de Julio"),
                new Content.Location(0, -180, "", ""),
                cards(),
                new Content.Chosen(new Option("OPEN_TICKET", "Yes, please", "Somebody calls")),
                choices(),
                new Content.Shared("story-reply", "https://example.org/s/1", "Summer", "So lovely"),
                new Content.Shared("post", "", "", ""),
                new Content.Order(List.of(new OrderItem("sku-1", 3, new BigDecimal("5.00"), "EUR")), "ring twice"),
                new Content.Call(new CallState.Begun()),
                new Content.Call(new CallState.Missed()),
                new Content.Call(new CallState.Completed(Optional.empty())),
                new Content.Call(new CallState.Completed(Optional.of(Duration.ofSeconds(83)))),
                template());
    }

    /** A picture with a caption, and a voice message without a name. */
    public static Content.Media media(Stage stage) {
        var picture = new RemoteMedia(
                MediaKind.IMAGE,
                "1479537139650973",
                Optional.of(MediaType.JPEG),
                Optional.of(FileName.sanitised("beach.jpg")),
                Optional.of("ab".repeat(32)),
                false,
                stage);
        var voice = new RemoteMedia(
                MediaKind.AUDIO,
                "https://example.org/v/1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Stage.WAITING);
        var caption = new RichText("Look, umbrella", List.of(new Span(0, 4, new Style.Bold())));
        return new Content.Media(List.of(picture, voice), caption);
    }

    private static Content sticker() {
        var type = new MediaType("image/webp");
        var waiting = new RemoteMedia(
                MediaKind.IMAGE, "77", Optional.of(type), Optional.empty(), Optional.empty(), true, Stage.WAITING);
        var size = Optional.of(new Dimensions(512, 512));
        var file = new Attachment(
                new FileId(new UUID(1, 2)), FileName.sanitised("sticker.webp"), type, 30_000, size, true);
        return new Content.Media(List.of(waiting.here(file), waiting.lost("media-too-large")), RichText.plain(""));
    }

    private static Content cards() {
        return new Content.Cards(List.of(
                new ContactCard("Ana Lima", List.of("+5411", "+5412"), List.of("ana@example.org"), "Lima & Co"),
                new ContactCard("Zoe", List.of(), List.of(), "")));
    }

    private static Content choices() {
        var question = new RichText("Which day?", List.of(new Span(0, 5, new Style.Italic())));
        return new Content.Choices(
                question, List.of(new Option("mo", "Monday"), new Option("tu", "Tuesday", "until noon")), "Days");
    }

    private static Content template() {
        var use = new TemplateUse(
                "order_ready", "pt_BR", List.of("Ana"), List.of("17", "Friday"), Map.of(0, "track/17", 2, "call"));
        return new Content.Template(use, "Ana, your order 17 is ready on Friday");
    }
}
