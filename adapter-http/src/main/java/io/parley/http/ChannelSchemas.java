package io.parley.http;

import static io.parley.http.Schema.any;
import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.http.Schema.Field;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.TextLimit;
import io.parley.wire.Words;
import java.util.Map;
import java.util.stream.Stream;

/** The shapes of rows about channels. */
final class ChannelSchemas {
    private static final Field HEALTH = field("health", words(Words.all(Health.class)));
    private static final Field WORRIES = field("worries", list(ref("Worry")));

    private ChannelSchemas() {}

    static Map<String, Schema> all() {
        return Map.of(
                "Worry",
                object(field("code", text()), field("message", text()), optional("platformCode", text())),
                "Channel",
                channel(HEALTH, WORRIES),
                "KnownChannel",
                channel(and(vitals(), field("settings", any()), field("secrets", list(text())))),
                "ChannelHealth",
                object(vitals()),
                "ChannelTest",
                object(and(vitals(), optional("accountName", text()))),
                "ChannelType",
                kind(),
                "Capabilities",
                capabilities(),
                "FoundAccount",
                object(
                        field("account", text()),
                        field("name", text()),
                        field("handle", text()),
                        field("until", instant().orNull())),
                "Templates",
                object(
                        field("data", list(template())),
                        field("fetchedAt", instant().orNull())));
    }

    private static Schema channel(Field... more) {
        return object(and(
                more,
                field("id", text()),
                field("type", text()),
                field("account", text()),
                field("name", text()),
                field("office", text().orNull())));
    }

    private static Field[] vitals() {
        return new Field[] {
            HEALTH,
            WORRIES,
            field("validUntil", instant().orNull()),
            field("checkedAt", instant().orNull()),
            field("heardAt", instant().orNull())
        };
    }

    private static Field[] and(Field[] fields, Field... more) {
        return Stream.concat(Stream.of(more), Stream.of(fields)).toArray(Field[]::new);
    }

    private static Schema kind() {
        var setting = object(
                field("name", text()), field("label", text()), field("secret", flag()), field("required", flag()));
        return object(
                field("type", text()),
                field("label", text()),
                field("settings", list(setting)),
                field("capabilities", ref("Capabilities")),
                field("webhook", text().orNull()),
                field("signUp", flag()),
                field("templates", flag()));
    }

    private static Schema capabilities() {
        var length = object(field("most", number()), field("unit", words(Words.all(TextLimit.Unit.class))));
        var media = object(
                field("kind", words(Words.all(MediaKind.class))),
                field("types", list(text())),
                field("bytes", number()));
        var window = object(field("free", number()), field("tagged", number().orNull()));
        var toOne = object(field("everyMillis", number()), field("burst", number()));
        return object(
                field("text", length),
                field("caption", length.orNull()),
                field("media", list(media)),
                field("features", list(words(Words.all(Feature.class)))),
                field("window", window.orNull()),
                field("pace", object(field("perSecond", number().orNull()), field("toOne", toOne.orNull()))));
    }

    private static Schema template() {
        var section = object(
                field("part", words(Words.all(MessageTemplate.Part.class))),
                field("text", text()),
                field("places", list(text())));
        return object(
                field("id", text()),
                field("name", text()),
                field("language", text()),
                field("category", text()),
                field("status", words(Words.all(MessageTemplate.Status.class))),
                field("usable", flag()),
                field("sections", list(section)));
    }
}
