package io.parley.messaging.service;

import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.BlobStore;
import io.parley.messaging.port.BlobStore.Part;
import java.io.InputStream;
import java.util.Optional;

/** A file that somebody may read. Empty where the content is gone meanwhile. The reader closes the streams. */
public final class ReadableFile {
    private final BlobStore blobs;
    private final OrganizationId organization;
    private final StoredFile file;

    ReadableFile(BlobStore blobs, OrganizationId organization, StoredFile file) {
        this.blobs = blobs;
        this.organization = organization;
        this.file = file;
    }

    public StoredFile file() {
        return file;
    }

    public Optional<InputStream> content() {
        return blobs.open(name(Part.CONTENT));
    }

    /** So many bytes from an offset. */
    public Optional<InputStream> content(long offset, long length) {
        return blobs.open(name(Part.CONTENT), offset, length);
    }

    public Optional<InputStream> thumbnail() {
        return file.attachment().thumbnail() ? blobs.open(name(Part.THUMBNAIL)) : Optional.empty();
    }

    private BlobStore.Name name(Part part) {
        return new BlobStore.Name(organization, file.id(), part);
    }
}
