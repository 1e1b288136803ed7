package io.parley.messaging.attachment;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member's wish that a message in a conversation carries files. Pure.
 *
 * @param limit how many files a message carries at most
 */
public record Attaching(List<FileId> files, ConversationId conversation, MemberId author, int limit) {
    /** Files named twice count once. */
    public Attaching {
        files = List.copyOf(new LinkedHashSet<>(files));
    }

    /** What the message carries, in the order in which the files were named, or why it cannot: all of them or none. */
    public Outcome<List<Attachment>> decide(Map<FileId, StoredFile> found) {
        if (files.size() > limit) {
            return Outcome.refused(new FileRefusal.TooManyFiles(limit));
        }
        var attachments = new ArrayList<Attachment>();
        for (FileId file : files) {
            Optional<StoredFile> own = Optional.ofNullable(found.get(file)).filter(this::isOwn);
            if (own.isEmpty()) {
                // What lies in another conversation or was uploaded by another member is not the author's to know of.
                return Outcome.refused(new Refusal.NotFound("file"));
            }
            Optional<Refusal> refusal = refusal(own.get());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            attachments.add(own.get().attachment());
        }
        return Outcome.done(List.copyOf(attachments));
    }

    private boolean isOwn(StoredFile file) {
        return file.conversation().equals(conversation) && file.uploader().equals(Optional.of(author));
    }

    private static Optional<Refusal> refusal(StoredFile file) {
        if (file.attachedTo().isPresent()) {
            return Optional.of(new FileRefusal.AttachedAlready());
        }
        return file.scan().isUsable() ? Optional.empty() : Optional.of(new FileRefusal.Quarantined());
    }
}
