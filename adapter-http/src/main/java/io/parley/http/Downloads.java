package io.parley.http;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.ReadableFile;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.ProblemOf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files on their way out: nothing in them is ever run by a browser. */
final class Downloads {
    private Downloads() {}

    /** The content, or the part of it that was asked for. */
    static Flow content(Ask ask, ReadableFile readable) {
        Attachment file = readable.file().attachment();
        String tag = "\"" + readable.file().digest() + "\"";
        Map<String, String> headers = headers(ask, file, tag);
        if (isKnown(ask, tag)) {
            return Flow.empty(304, headers);
        }
        // A part of something that has changed since would fit nothing.
        boolean same = ask.header("If-Range").map(tag::equals).orElse(true);
        return switch (ByteRange.of(ask.header("Range").filter(range -> same), file.size())) {
            case ByteRange.Asked.Whole() -> whole(file, headers, readable.content());
            case ByteRange.Asked.Part(ByteRange range) -> part(file, headers, range, readable);
            case ByteRange.Asked.Unsatisfiable() -> {
                ask.context().header("Content-Range", "bytes */" + file.size());
                throw new Rejected(Problem.of(ProblemCode.RANGE_NOT_SATISFIABLE));
            }
        };
    }

    private static Flow whole(Attachment file, Map<String, String> headers, Optional<InputStream> content) {
        return new Flow(200, file.type().value(), headers, file.size(), content.orElseThrow(Downloads::gone));
    }

    private static Flow part(Attachment file, Map<String, String> headers, ByteRange range, ReadableFile readable) {
        var more = new LinkedHashMap<>(headers);
        more.put("Content-Range", range.of(file.size()));
        InputStream content = readable.content(range.offset(), range.length()).orElseThrow(Downloads::gone);
        return new Flow(206, file.type().value(), more, range.length(), content);
    }

    /** The small picture. */
    static Flow thumbnail(Ask ask, ReadableFile readable) {
        Attachment file = readable.file().attachment();
        String tag = "\"" + readable.file().digest() + "-thumbnail\"";
        Map<String, String> headers = new LinkedHashMap<>(harmless(tag));
        headers.put("Content-Disposition", "inline");
        if (isKnown(ask, tag)) {
            return Flow.empty(304, headers);
        }
        try (InputStream picture = readable.thumbnail().orElseThrow(Downloads::gone)) {
            byte[] all = picture.readAllBytes();
            return new Flow(200, file.thumbnailType().value(), headers, all.length, new ByteArrayInputStream(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(Ask ask, Attachment file, String tag) {
        Map<String, String> headers = new LinkedHashMap<>(harmless(tag));
        boolean shown = isShown(file) && ask.query("download").isEmpty();
        headers.put("Content-Disposition", Disposition.of(shown ? "inline" : "attachment", file.name()));
        headers.put("Accept-Ranges", "bytes");
        return headers;
    }

    /** Browsers ask again each time, as who may see a file changes; what they have they need not fetch again. */
    static Map<String, String> harmless(String tag) {
        return Map.of(
                "ETag", tag,
                "Cache-Control", "private, no-cache",
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** What browsers show without running it. */
    private static boolean isShown(Attachment file) {
        return file.kind() != MediaKind.FILE || file.type().value().equals("application/pdf");
    }

    static boolean isKnown(Ask ask, String tag) {
        return ask.header("If-None-Match").filter(known -> known.contains(tag)).isPresent();
    }

    private static Rejected gone() {
        return new Rejected(ProblemOf.refusal(new Refusal.NotFound("file")));
    }
}
