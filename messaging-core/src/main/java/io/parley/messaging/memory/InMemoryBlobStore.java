package io.parley.messaging.memory;

import io.parley.messaging.port.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Contents in memory, for first steps and tests: here, and only here, they are held whole. Thread-safe. */
public final class InMemoryBlobStore implements BlobStore {
    private final Map<Name, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public long write(Name name, InputStream content) throws IOException {
        byte[] all = content.readAllBytes();
        contents.put(name, all);
        return all.length;
    }

    @Override
    public Optional<InputStream> open(Name name) {
        return Optional.ofNullable(contents.get(name)).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<InputStream> open(Name name, long offset, long length) {
        return Optional.ofNullable(contents.get(name)).map(all -> {
            int from = (int) Math.min(offset, all.length);
            return new ByteArrayInputStream(all, from, (int) Math.min(length, all.length - from));
        });
    }

    @Override
    public void delete(Name name) {
        contents.remove(name);
    }
}
