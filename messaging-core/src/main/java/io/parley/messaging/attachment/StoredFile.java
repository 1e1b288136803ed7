package io.parley.messaging.attachment;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A file of a conversation, whose content is kept.
 *
 * @param uploader empty for what came from a contact
 * @param attachedTo the message that carries it; empty until then, and not for long
 */
public record StoredFile(
        Attachment attachment,
        ConversationId conversation,
        Optional<MemberId> uploader,
        Sha256 digest,
        ScanState scan,
        Optional<MessageId> attachedTo,
        Instant createdAt) {
    public FileId id() {
        return attachment.id();
    }

    public StoredFile attachedTo(MessageId message) {
        return new StoredFile(attachment, conversation, uploader, digest, scan, Optional.of(message), createdAt);
    }

    public StoredFile scanned(ScanState result) {
        return new StoredFile(attachment, conversation, uploader, digest, result, attachedTo, createdAt);
    }
}
