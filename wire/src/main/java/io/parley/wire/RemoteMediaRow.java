package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.message.RemoteMedia;
import java.util.Optional;

/**
 * A file that lies at a platform. What it does not have is left out.
 *
 * @param type what the platform says it is
 * @param state waiting: it is being fetched; linked: it stays where it is; lost: it could not be had
 * @param url where it is, of what is linked
 * @param reason why it is lost, as a stable word
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RemoteMediaRow(
        String kind,
        Optional<String> name,
        Optional<String> type,
        String state,
        Optional<String> url,
        Optional<String> reason)
        implements AttachedRow {
    static RemoteMediaRow of(RemoteMedia media) {
        boolean linked = media.stage() == RemoteMedia.Stage.LINKED;
        return new RemoteMediaRow(
                Words.of(media.kind()),
                media.name().map(FileName::value),
                media.type().map(MediaType::value),
                Words.of(media.stage()),
                // A contact chose it: nothing but a page of the web is passed on.
                Optional.of(media.reference()).filter(url -> linked && url.startsWith("https://")),
                ContentRows.notEmpty(media.reason()));
    }
}
