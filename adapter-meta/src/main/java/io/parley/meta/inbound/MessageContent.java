package io.parley.meta.inbound;

import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.meta.Fields;
import java.util.Optional;

/** What a message says. */
record MessageContent(Fields message) {
    /** Always something: what we do not understand is kept as it came. */
    Content read() {
        if (message.isTrue("is_unsupported")) {
            return unsupported("unsupported");
        }
        return chosen().or(() -> Attachments.of(message).content(text()))
                .or(this::storyReply)
                .or(this::words)
                .orElseGet(() -> unsupported("message"));
    }

    /** A quick reply that was tapped: it comes as a message that says the reply's title. */
    private Optional<Content> chosen() {
        return message.object("quick_reply")
                .words("payload")
                .map(payload -> new Content.Chosen(new Option(payload, text().isBlank() ? payload : text())));
    }

    /** Instagram does not allow to keep a story: only where it is. */
    private Optional<Content> storyReply() {
        var story = message.object("reply_to").object("story");
        return story.node().isObject()
                ? Optional.of(
                        new Content.Shared("story-reply", story.text("url").orElse(""), "", text()))
                : Optional.empty();
    }

    private Optional<Content> words() {
        return message.words("text").map(Content.Text::new);
    }

    private String text() {
        return message.text("text").orElse("");
    }

    private Content unsupported(String kind) {
        return new Content.Unsupported(kind, message.node().toString());
    }
}
