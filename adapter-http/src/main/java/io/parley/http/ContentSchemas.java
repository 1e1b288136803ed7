package io.parley.http;

import static io.parley.http.Schema.any;
import static io.parley.http.Schema.decimal;
import static io.parley.http.Schema.field;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.oneOf;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.attachment.MediaKind;
import io.parley.wire.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of what messages say. */
final class ContentSchemas {
    private static final List<String> TYPES = List.of(
            "text",
            "image",
            "audio",
            "video",
            "file",
            "location",
            "contacts",
            "sticker",
            "interactive",
            "call",
            "template",
            "unsupported");

    private ContentSchemas() {}

    static Map<String, Schema> all() {
        var all = new LinkedHashMap<String, Schema>();
        all.put("Location", location());
        all.put("ContactCard", card());
        all.put("NewContactCard", newCard());
        all.put("Option", option());
        all.put("NewTemplate", newTemplate());
        all.put("NewContent", newContent());
        all.put("RemoteMedia", remoteMedia());
        all.put("Content", content());
        return all;
    }

    private static Schema newContent() {
        return oneOf(
                ref("NewText"),
                object(type("location"), field("location", ref("Location"))),
                object(type("contacts"), field("contacts", list(ref("NewContactCard")))),
                object(
                        type("interactive"),
                        field("text", text()),
                        field("options", list(ref("Option"))),
                        optional("button", text())),
                object(type("template"), field("template", ref("NewTemplate"))));
    }

    private static Schema.Field type(String word) {
        return field("type", words(List.of(word)));
    }

    /** What it has beside its type follows from it; the attachments are ours, or lie at a platform. */
    private static Schema content() {
        return object(
                field("type", words(TYPES)),
                optional("text", text()),
                optional("spans", list(ref("Span"))),
                optional("attachments", list(oneOf(ref("Attachment"), ref("RemoteMedia")))),
                optional("location", ref("Location")),
                optional("contacts", list(ref("ContactCard"))),
                optional("choice", ref("Option")),
                optional("options", list(ref("Option"))),
                optional("button", text()),
                optional("link", object(field("kind", text()), optional("url", text()), optional("title", text()))),
                optional("order", object(field("items", list(item())))),
                optional("call", call()),
                optional("template", template()),
                optional("kind", text()),
                optional("raw", any()));
    }

    private static Schema location() {
        return object(
                field("latitude", decimal()),
                field("longitude", decimal()),
                optional("name", text()),
                optional("address", text()));
    }

    private static Schema card() {
        return object(
                field("name", text()),
                field("phones", list(text())),
                field("emails", list(text())),
                optional("organization", text()));
    }

    private static Schema newCard() {
        return object(
                field("name", text()),
                optional("phones", list(text())),
                optional("emails", list(text())),
                optional("organization", text()));
    }

    private static Schema option() {
        return object(field("id", text()), field("title", text()), optional("description", text()));
    }

    private static Schema item() {
        return object(
                field("product", text()),
                field("quantity", number()),
                field("price", text()),
                optional("currency", text()));
    }

    private static Schema call() {
        return object(field("state", words(List.of("begun", "missed", "completed"))), optional("seconds", number()));
    }

    private static Schema template() {
        return object(
                field("name", text()),
                field("language", text()),
                field("header", list(text())),
                field("body", list(text())),
                field("buttons", fills()));
    }

    private static Schema newTemplate() {
        return object(
                field("name", text()),
                field("language", text()),
                optional("header", list(text())),
                optional("body", list(text())),
                optional("buttons", fills()));
    }

    /** What fills the place of each button, by the button's number from 0. */
    private static Schema fills() {
        return new Schema(Map.of("type", "object", "additionalProperties", text().json()));
    }

    private static Schema remoteMedia() {
        return object(
                field("kind", words(Words.all(MediaKind.class))),
                optional("name", text()),
                optional("type", text()),
                field("state", words(List.of("waiting", "linked", "lost"))),
                optional("url", text()),
                optional("reason", text()));
    }
}
