package io.parley.meta.inbound;

import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.RichText;
import io.parley.meta.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A structured message: products that a contact asks about, buttons that were sent elsewhere. */
record TemplateNode(Fields attachment, Fields payload) {
    /** Empty for the templates that nothing of ours resembles: receipts, boarding passes and others. */
    Optional<Content> content(String text) {
        return products(text).or(() -> buttons(text));
    }

    private Optional<Content> products(String text) {
        var products = elements(payload.object("product"));
        var title = products.stream()
                .flatMap(product -> product.words("title").stream())
                .collect(Collectors.joining(", "));
        return products.stream()
                .findFirst()
                .map(first ->
                        new Content.Shared("product", first.text("image_url").orElse(""), title, text));
    }

    private Optional<Content> buttons(String text) {
        var question = payload.words("text")
                .filter(ignored ->
                        payload.text("template_type").filter("button"::equals).isPresent());
        return question.map(
                body -> new Content.Choices(RichText.plain(text.isBlank() ? body : text + "\n" + body), options()));
    }

    private List<Option> options() {
        return payload.items("buttons").stream()
                .map(Fields::new)
                .map(button -> {
                    var title = button.text("title").orElse("");
                    return new Option(
                            button.words("payload")
                                    .or(() -> button.words("url"))
                                    .orElse(title),
                            title);
                })
                .toList();
    }

    private static List<Fields> elements(Fields holder) {
        return holder.items("elements").stream().map(Fields::new).toList();
    }
}
