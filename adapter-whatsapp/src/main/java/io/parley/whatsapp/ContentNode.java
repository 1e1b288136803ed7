package io.parley.whatsapp;

import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.meta.Fields;
import java.util.Optional;

/** What a message says, after Meta's page "Messages webhook" and its pages for each type. */
record ContentNode(String type, Fields node) {
    private static final String TEXT = "text";

    /** What we cannot read is kept as it came; empty for a text whose text is none. */
    Optional<Content> read() {
        if (type.equals(TEXT) && body().text("body").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(understood()
                .orElseGet(() -> new Content.Unsupported(kind(), node.node().toString())));
    }

    private Optional<Content> understood() {
        return switch (type) {
            case TEXT -> body().text("body").filter(text -> !text.isEmpty()).<Content>map(Content.Text::new);
            case "image", "video", "audio", "voice", "document", "sticker" -> new MediaNode(type, node).read();
            case "location" -> new PlaceNode(body()).read();
            case "contacts" -> new CardsNode(node).read();
            case "button" -> button();
            case "interactive" -> new InteractiveNode(body()).read();
            case "order" -> new OrderNode(body()).read();
            default -> Optional.empty();
        };
    }

    /** A quick reply of a template. */
    private Optional<Content> button() {
        return body().text("text")
                .map(title ->
                        new Content.Chosen(new Option(body().text("payload").orElse(title), title)));
    }

    /** WhatsApp names what it does not pass on, where it can. */
    private String kind() {
        return node.object("unsupported").id("type", 100).orElse(type);
    }

    private Fields body() {
        return node.object(type);
    }
}
