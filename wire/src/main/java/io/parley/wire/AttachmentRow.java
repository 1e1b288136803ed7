package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A file as messages and uploads show it. What it does not have is left out.
 *
 * @param url where its bytes are, with an access token or a ticket
 * @param thumbnail where a small picture of it is
 * @param scan what the virus scanner said, for who uploads
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AttachmentRow(
        String id,
        String name,
        String kind,
        String type,
        long size,
        Optional<Integer> width,
        Optional<Integer> height,
        String url,
        Optional<String> thumbnail,
        Optional<String> scan)
        implements AttachedRow {
    AttachmentRow withScan(String state) {
        return new AttachmentRow(id, name, kind, type, size, width, height, url, thumbnail, Optional.of(state));
    }
}
