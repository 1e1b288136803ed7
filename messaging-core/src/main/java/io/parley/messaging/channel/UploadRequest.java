package io.parley.messaging.channel;

import io.parley.messaging.attachment.Attachment;
import java.util.Map;

/**
 * A form with one file, for a platform that wants the bytes. The host adds the file's content.
 *
 * @param fields what goes before the file
 * @param fileField the name under which the file goes
 */
public record UploadRequest(
        String url, Map<String, String> headers, Map<String, String> fields, String fileField, Attachment file) {
    public UploadRequest {
        headers = Map.copyOf(headers);
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "UploadRequest[" + url.replaceFirst("\\?.*", "") + "]";
    }
}
