package io.parley.messaging.store;

import io.parley.messaging.attachment.MediaFetch;
import io.parley.messaging.attachment.MediaLease;
import java.time.Instant;
import java.util.Optional;

/** The files of contacts that the organization is yet to fetch. Lock the conversation before one of them. */
public interface MediaStore {
    /** Adds one, which is due at once. */
    void add(MediaFetch fetch);

    /** Locks it until the transaction ends; empty when it is done, or its lease went to somebody else: then write nothing. */
    Optional<MediaFetch> hold(MediaLease lease);

    /** Counts an attempt and gives the lease back: it is due again at this time. */
    void retry(MediaLease lease, Instant dueAt);

    /** It was fetched, or never will be. */
    void done(MediaLease lease);
}
