package io.parley.app.host;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.UploadRequest;
import io.parley.messaging.port.Content;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** A form with a file, whose content is read while it is sent (RFC 7578). */
record MultipartForm(UploadRequest request, String boundary) {
    static MultipartForm of(UploadRequest request) {
        return new MultipartForm(request, "parley-" + UUID.randomUUID());
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body(Content content) {
        Attachment file = request.file();
        return BodyPublishers.concat(
                BodyPublishers.ofString(beforeFile(file)),
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content::open), file.size()),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private String beforeFile(Attachment file) {
        var form = new StringBuilder();
        request.fields()
                .forEach((name, value) -> form.append("--%s\r\n".formatted(boundary))
                        .append("Content-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(quoted(name)))
                        .append(value)
                        .append("\r\n"));
        return form.append("--%s\r\n".formatted(boundary))
                .append("Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        .formatted(
                                quoted(request.fileField()), quoted(file.name().value())))
                .append("Content-Type: %s\r\n\r\n".formatted(file.type()))
                .toString();
    }

    /** As browsers write it, so that a name cannot end the line it is in. */
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
