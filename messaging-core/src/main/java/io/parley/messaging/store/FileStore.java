package io.parley.messaging.store;

import io.parley.messaging.attachment.Attaching;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.ScanState;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.outcome.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organization's files. Their contents are elsewhere, beyond the transaction; so that none is left behind, the store
 * also keeps which contents are loose: not, not yet or no longer part of a message, nor kept
 * without one.
 */
public interface FileStore {
    /**
     * Writes down that contents of this name are about to be kept, so that a crash leaves nothing that nobody knows of.
     *
     * @param due when they are to be removed unless a message carries them by then
     */
    void announce(FileId file, Instant due);

    /** Adds a file that was announced and whose content is kept. It stays loose. */
    void add(StoredFile file);

    Optional<StoredFile> find(FileId id);

    /** Finds those that exist and locks them, always in the same order, until the transaction ends. */
    Map<FileId, StoredFile> lock(Collection<FileId> ids);

    /** Makes these files, which are locked, part of a message: they are loose no longer. */
    void attached(Collection<FileId> files, MessageId message);

    /** Keeps a file, which is locked, without a message, as a group's avatar is: it is loose no longer. */
    void kept(FileId file);

    /** Gives files to a message, all or none; the order is that of the wish. */
    default Outcome<List<Attachment>> attach(Attaching wish, MessageId message) {
        Outcome<List<Attachment>> decided = wish.decide(lock(wish.files()));
        if (decided instanceof Outcome.Done<List<Attachment>>) {
            attached(wish.files(), message);
        }
        return decided;
    }

    /** Takes files away from whatever carries them, at most so many, as {@link #release} does; returns how many. */
    int releaseAny(Instant now, int limit);

    /** Takes the message's files away: they are found no more, and their contents are loose and due at once. */
    void release(MessageId message, Instant now);

    /** Makes a file that no message carries, and that is locked, due at once: it is found no more. */
    void drop(FileId file, Instant now);

    void scanned(FileId file, ScanState result);

    /** Files whose scan is still to come, the oldest first. */
    List<StoredFile> quarantined(int limit);

    /**
     * Names loose contents whose time has come, and forgets the files that they were of: from now on nobody finds or
     * attaches them. The names come again until they are {@link #forget forgotten}.
     */
    List<FileId> takeDue(Instant now, int limit);

    /** The contents are gone. */
    void forget(FileId file);
}
