package io.parley.messaging.port;

import io.parley.messaging.id.FileId;
import io.parley.messaging.id.OrganizationId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps the contents of files. Holds no more of one in memory than a bounded part, however large it is. Thread-safe.
 *
 * @see io.parley.messaging.store.StoreUnavailable thrown by every method when the contents cannot be reached
 */
public interface BlobStore {
    /**
     * Keeps everything that the stream gives, in place of what was there. Durable when the method returns; seen whole or
     * not at all.
     *
     * @return the number of bytes
     * @throws IOException what the stream threw: nothing is kept then
     */
    long write(Name name, InputStream content) throws IOException;

    /** The whole content. The caller closes the stream. */
    Optional<InputStream> open(Name name);

    /**
     * A part of the content, as far as there is any. The caller closes the stream.
     *
     * @param offset where it begins, from 0
     * @param length how many bytes, from 1
     */
    Optional<InputStream> open(Name name, long offset, long length);

    /** Removes it, where it is. */
    void delete(Name name);

    /** Names a content by what it is of. Nothing in it comes from a user. */
    record Name(OrganizationId organization, FileId file, Part part) {}

    /** What of a file. */
    enum Part {
        CONTENT,
        THUMBNAIL
    }

    /** Keeps nothing: for hosts that take no files. */
    static BlobStore none() {
        return new NoBlobs();
    }
}
