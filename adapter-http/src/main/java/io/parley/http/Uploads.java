package io.parley.http;

import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.FileService;
import io.parley.messaging.service.Upload;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.ProblemOf;
import io.parley.wire.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files on their way in: all of a request or none. */
record Uploads(FileService files) {
    private static final int MOST_FIELDS = 20;
    private static final Pattern EXTENDED = Pattern.compile("(?i).*;\\s*filename\\*=UTF-8''([^;\\s]+).*");
    private static final Pattern PLAIN =
            Pattern.compile("(?i).*;\\s*filename=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+)).*");

    Answer take(Ask ask, Caller caller) {
        ConversationId conversation = ask.query("conversation", "the id of a conversation", ConversationId::parse)
                .orElseThrow(() -> Ask.invalid("The parameter conversation is missing."));
        var stored = new ArrayList<StoredFile>();
        InputStream body = ask.context().bodyInputStream();
        try {
            takeAll(ask, new Batch(caller, conversation, stored), body);
            return Answer.json(
                    201, Map.of("data", stored.stream().map(Rows::file).toList()));
        } catch (Rejected rejected) {
            stored.forEach(file -> files.discard(caller, file.id()));
            discard(body);
            throw rejected;
        } catch (IOException | UncheckedIOException broken) {
            stored.forEach(file -> files.discard(caller, file.id()));
            throw new Rejected(Problem.of(ProblemCode.MALFORMED_UPLOAD, "The body ended before it was complete."));
        }
    }

    private record Batch(Caller caller, ConversationId conversation, List<StoredFile> stored) {}

    private void takeAll(Ask ask, Batch batch, InputStream body) throws IOException {
        String contentType = ask.header("Content-Type").orElse("");
        Optional<String> boundary = Multipart.boundaryOf(contentType);
        if (boundary.isPresent()) {
            takeParts(new Multipart(body, boundary.get()), batch);
        } else {
            long length = ask.context().contentLength();
            OptionalLong size = length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
            take(batch, new Upload(batch.conversation(), nameOf(ask), typeOf(contentType), size, body));
        }
    }

    private void takeParts(Multipart multipart, Batch batch) throws IOException {
        int fields = 0;
        for (var part = multipart.next(); part.isPresent(); part = multipart.next()) {
            Map<String, String> headers = part.get().headers();
            Optional<String> name = nameOf(headers.getOrDefault("content-disposition", ""));
            if (name.isPresent()) {
                take(batch, uploadOf(batch, part.get(), name.get()));
            } else if (++fields > MOST_FIELDS) {
                throw malformed("The body has too many fields that are no files.");
            }
        }
        if (batch.stored().isEmpty()) {
            throw malformed("The body has no file in it.");
        }
    }

    private static Upload uploadOf(Batch batch, Multipart.Part part, String name) {
        return new Upload(
                batch.conversation(),
                FileName.sanitised(name),
                typeOf(part.headers().getOrDefault("content-type", "")),
                OptionalLong.empty(),
                part.content());
    }

    private void take(Batch batch, Upload upload) {
        int limit = files.limits().filesPerMessage();
        if (batch.stored().size() == limit) {
            throw new Rejected(ProblemOf.refusal(new FileRefusal.TooManyFiles(limit)));
        }
        switch (files.upload(batch.caller(), upload)) {
            case Outcome.Done<StoredFile>(StoredFile file) -> batch.stored().add(file);
            case Outcome.Refused<StoredFile>(Refusal why) -> throw new Rejected(ProblemOf.refusal(why));
        }
    }

    private static FileName nameOf(Ask ask) {
        String raw = ask.query("name")
                .or(() -> ask.header("X-File-Name").map(Uploads::decoded))
                .orElse("");
        return FileName.sanitised(raw);
    }

    /** The name of the file in a part; empty for a field that is none. */
    private static Optional<String> nameOf(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.matches()) {
            return Optional.of(decoded(extended.group(1)));
        }
        Matcher plain = PLAIN.matcher(disposition);
        if (!plain.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(plain.group(1))
                // Browsers write a quotation mark as %22, others put a backslash before it.
                .map(quoted -> quoted.replace("\\\"", "\"").replace("%22", "\""))
                .or(() -> Optional.of(plain.group(2)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static MediaType typeOf(String header) {
        return MediaType.parse(header).orElse(MediaType.UNKNOWN);
    }

    private static void discard(InputStream body) {
        try {
            Bodies.discard(body);
        } catch (IOException alreadyGone) {
            // Nobody waits for the answer then.
            return;
        }
    }

    private static Rejected malformed(String detail) {
        return new Rejected(Problem.of(ProblemCode.MALFORMED_UPLOAD, detail));
    }
}
