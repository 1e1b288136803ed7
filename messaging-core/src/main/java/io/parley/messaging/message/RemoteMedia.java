package io.parley.messaging.message;

import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import java.util.Optional;

/**
 * A file of a contact that lies at the platform.
 *
 * @param reference where: an id or an address, for the channel's adapter to understand
 * @param type what the platform says it is
 * @param sha256 what its content has, in lower-case hexadecimal
 * @param sticker whether it is shown without a frame
 */
public record RemoteMedia(
        MediaKind kind,
        String reference,
        Optional<MediaType> type,
        Optional<FileName> name,
        Optional<String> sha256,
        boolean sticker,
        Stage stage) {

    public RemoteMedia at(Stage other) {
        return new RemoteMedia(kind, reference, type, name, sha256, sticker, other);
    }

    /** Addresses may carry keys: prints without. */
    @Override
    public String toString() {
        return "RemoteMedia[" + kind + ", " + stage + "]";
    }

    /** How far it has come on its way to us. */
    public enum Stage {
        /** To be fetched before the platform forgets it. */
        WAITING,
        /** Not ours to keep: shown from where it is. */
        LINKED,
        /** It could not be had. */
        LOST
    }
}
