package io.parley.testkit.blob;

import io.parley.messaging.memory.InMemoryBlobStore;
import io.parley.messaging.port.BlobStore;

class InMemoryBlobStoreTest implements BlobStoreContract {
    private final BlobStore blobs = new InMemoryBlobStore();

    @Override
    public BlobStore blobs() {
        return blobs;
    }
}
