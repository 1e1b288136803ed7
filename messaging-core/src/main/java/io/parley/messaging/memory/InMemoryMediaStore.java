package io.parley.messaging.memory;

import io.parley.messaging.attachment.MediaFetch;
import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.MediaStore;
import java.time.Instant;
import java.util.Optional;

record InMemoryMediaStore(OrganizationId organization, Platform platform) implements MediaStore {
    @Override
    public void add(MediaFetch fetch) {
        var key = new Platform.MediaKey(organization, fetch.message(), fetch.position());
        var due = new Platform.DueRow(fetch.since(), Optional.empty(), 0);
        platform.media.add(key, new Platform.MediaRow(fetch, due), "media");
    }

    @Override
    public Optional<MediaFetch> hold(MediaLease lease) {
        return held(lease).map(Platform.MediaRow::fetch);
    }

    private Optional<Platform.MediaRow> held(MediaLease lease) {
        return platform.media
                .get(Platform.MediaKey.of(lease))
                .filter(row -> row.due().epoch() == lease.epoch()
                        && row.due().leasedUntil().isPresent());
    }

    @Override
    public void retry(MediaLease lease, Instant dueAt) {
        held(lease)
                .ifPresent(row -> platform.media.put(
                        Platform.MediaKey.of(lease),
                        new Platform.MediaRow(
                                attempted(row.fetch()), new Platform.DueRow(dueAt, Optional.empty(), lease.epoch()))));
    }

    private static MediaFetch attempted(MediaFetch fetch) {
        return new MediaFetch(
                fetch.message(),
                fetch.position(),
                fetch.conversation(),
                fetch.channel(),
                fetch.attempts() + 1,
                fetch.since());
    }

    @Override
    public void done(MediaLease lease) {
        if (held(lease).isPresent()) {
            platform.media.remove(Platform.MediaKey.of(lease));
        }
    }
}
