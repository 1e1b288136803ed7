package io.parley.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * An answer that is passed on as it is read.
 *
 * @param length how many bytes the content has
 */
record Flow(int status, String mediaType, Map<String, String> headers, long length, InputStream content) {
    private static final int STEP = 32 * 1024;

    Flow {
        headers = Map.copyOf(headers);
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
