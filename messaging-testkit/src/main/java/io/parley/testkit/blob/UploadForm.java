package io.parley.testkit.blob;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Files as browsers send them: {@code multipart/form-data}, given out as it is read. */
public final class UploadForm {
    private static final String BOUNDARY = "----a-boundary-of-tests";

    private final List<InputStream> pieces = new ArrayList<>();

    public UploadForm with(String name, byte[] content) {
        return with(name, new ByteArrayInputStream(content));
    }

    public UploadForm with(String name, InputStream content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        pieces.add(content);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        pieces.add(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Makes it the body of a request; once. */
    public HttpRequest.Builder postedBy(HttpRequest.Builder request) {
        text("--" + BOUNDARY + "--\r\n");
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(pieces))));
    }
}
