package io.parley.http;

import io.javalin.http.Context;
import io.parley.messaging.service.Exported;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;

/**
 * An answer that is passed on as it is read.
 *
 * @param length how many bytes the content has; {@link #UNKNOWN} when only its end will tell
 */
record Flow(int status, String mediaType, Map<String, String> headers, long length, InputStream content) {
    static final long UNKNOWN = -1;
    private static final int STEP = 32 * 1024;

    Flow {
        headers = Map.copyOf(headers);
    }

    /** Of a length that nobody knows before the end. */
    static Flow lines(Iterator<Exported> rows) {
        return new Flow(200, "application/x-ndjson", Map.of("Cache-Control", "no-store"), UNKNOWN, new Lines(rows));
    }

    static Flow empty(int status, Map<String, String> headers) {
        return new Flow(status, "", headers, 0, InputStream.nullInputStream());
    }

    /** Writes it and closes the content. */
    void writeTo(Context context) {
        try (content) {
            context.disableCompression();
            context.status(status);
            headers.forEach(context::header);
            if (!mediaType.isEmpty()) {
                context.contentType(mediaType);
            }
            if (!mediaType.isEmpty() && length != UNKNOWN) {
                context.res().setContentLengthLong(length);
            }
            var out = context.outputStream();
            byte[] buffer = new byte[STEP];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException brokenOff) {
            // Either side is gone. What was promised cannot be completed, and the connection ends here.
            throw new UncheckedIOException(brokenOff);
        }
    }
}
