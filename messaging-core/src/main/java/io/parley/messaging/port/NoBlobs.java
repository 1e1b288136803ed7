package io.parley.messaging.port;

import java.io.InputStream;
import java.util.Optional;

/** Has nothing and takes nothing. */
record NoBlobs() implements BlobStore {
    @Override
    public long write(Name name, InputStream content) {
        throw new IllegalStateException("this host keeps no files");
    }

    @Override
    public Optional<InputStream> open(Name name) {
        return Optional.empty();
    }

    @Override
    public Optional<InputStream> open(Name name, long offset, long length) {
        return Optional.empty();
    }

    @Override
    public void delete(Name name) {
        // There is nothing.
    }
}
