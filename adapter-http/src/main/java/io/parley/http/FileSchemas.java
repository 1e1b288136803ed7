package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.ScanState;
import io.parley.wire.Words;
import java.util.Map;

/** The shapes of files. */
final class FileSchemas {
    private FileSchemas() {}

    static Map<String, Schema> all() {
        return Map.of("Attachment", attachment());
    }

    static Schema uploaded() {
        return object(field("data", list(ref("Attachment"))));
    }

    static Schema ticket() {
        return object(field("url", text()), field("ticket", text()), field("expiresAt", instant()));
    }

    /** The body of an upload, by media type. */
    static Map<String, Object> upload() {
        Schema bytes = text().and("contentMediaType", "application/octet-stream");
        Schema form = object(field("files", list(bytes)));
        return Map.of("multipart/form-data", Map.of("schema", form.json()), "application/octet-stream", Map.of());
    }

    private static Schema attachment() {
        return object(
                field("id", text()),
                field("name", text()),
                field("kind", words(Words.all(MediaKind.class))),
                field("type", text()),
                field("size", number()),
                optional("width", number()),
                optional("height", number()),
                field("url", text()),
                optional("thumbnail", text()),
                optional("scan", words(Words.all(ScanState.class))));
    }
}
