package io.parley.messaging.message;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import java.util.Optional;

/**
 * A file of a contact that lies at the platform, or came from there.
 *
 * @param reference where: an id or an address, for the channel's adapter to understand
 * @param type what the platform says it is
 * @param sha256 what its content has, in lower-case hexadecimal
 * @param sticker whether it is shown without a frame
 * @param file what it became here; empty until then
 * @param reason why it is lost, as a stable word of ours; empty text otherwise
 */
public record RemoteMedia(
        MediaKind kind,
        String reference,
        Optional<MediaType> type,
        Optional<FileName> name,
        Optional<String> sha256,
        boolean sticker,
        Stage stage,
        Optional<Attachment> file,
        String reason) {
    public RemoteMedia {
        if (file.isPresent() != (stage == Stage.HERE)) {
            throw new IllegalArgumentException("a file is here when it is here");
        }
    }

    /** One that is not here. */
    public RemoteMedia(
            MediaKind kind,
            String reference,
            Optional<MediaType> type,
            Optional<FileName> name,
            Optional<String> sha256,
            boolean sticker,
            Stage stage) {
        this(kind, reference, type, name, sha256, sticker, stage, Optional.empty(), "");
    }

    /** The same, of which this file was made. */
    public RemoteMedia here(Attachment made) {
        return new RemoteMedia(kind, reference, type, name, sha256, sticker, Stage.HERE, Optional.of(made), "");
    }

    /** The same, which cannot be had. */
    public RemoteMedia lost(String why) {
        return new RemoteMedia(kind, reference, type, name, sha256, sticker, Stage.LOST, Optional.empty(), why);
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
        /** Fetched, while others of the same message are still on their way, or to be shown as a sticker. */
        HERE,
        /** It could not be had. */
        LOST
    }
}
