package io.parley.s3;

import io.parley.messaging.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Contents in a bucket of S3, or of what speaks like it. At most one part of a content is in memory: what is longer goes
 * up in several, and is seen only when all of them are there. Thread-safe.
 */
public final class S3BlobStore implements BlobStore, AutoCloseable {
    /** How long a part is: more than the least that S3 allows. */
    static final int PART = 8 * 1024 * 1024;

    private static final int NOT_FOUND = 404;
    private static final int BEYOND_THE_END = 416;

    private final Bucket bucket;

    public S3BlobStore(S3Settings settings, InstantSource time) {
        bucket = new Bucket(settings, time);
    }

    /** Throws {@link io.parley.messaging.store.StoreUnavailable} when the bucket is not there, or not ours to use. */
    public void check() {
        bucket.sendForText(BucketRequest.of("GET", "").withQuery("list-type=2&max-keys=1"));
    }

    @Override
    public long write(Name name, InputStream content) throws IOException {
        byte[] first = content.readNBytes(PART);
        if (first.length < PART) {
            bucket.sendForText(BucketRequest.of("PUT", keyOf(name)).withBody(first));
            return first.length;
        }
        var upload = PartedUpload.begin(bucket, keyOf(name));
        boolean complete = false;
        try {
            long size = 0;
            for (byte[] part = first; part.length > 0; part = content.readNBytes(PART)) {
                upload.add(part);
                size += part.length;
            }
            upload.complete();
            complete = true;
            return size;
        } finally {
            if (!complete) {
                upload.abort();
            }
        }
    }

    @Override
    public Optional<InputStream> open(Name name) {
        return opened(BucketRequest.of("GET", keyOf(name)));
    }

    @Override
    public Optional<InputStream> open(Name name, long offset, long length) {
        return opened(BucketRequest.of("GET", keyOf(name))
                .withHeader("range", "bytes=" + offset + "-" + (offset + length - 1)));
    }

    private Optional<InputStream> opened(BucketRequest request) {
        HttpResponse<InputStream> answer = bucket.send(request);
        if (answer.statusCode() / 100 == 2) {
            return Optional.of(answer.body());
        }
        var refusal = Bucket.refused(answer);
        return switch (answer.statusCode()) {
            case NOT_FOUND -> Optional.empty();
            case BEYOND_THE_END -> Optional.of(InputStream.nullInputStream());
            default -> throw refusal;
        };
    }

    @Override
    public void delete(Name name) {
        HttpResponse<InputStream> answer = bucket.send(BucketRequest.of("DELETE", keyOf(name)));
        var refusal = Bucket.refused(answer);
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != NOT_FOUND) {
            throw refusal;
        }
    }

    private static String keyOf(Name name) {
        String suffix = switch (name.part()) {
            case CONTENT -> "";
            case THUMBNAIL -> ".thumbnail";
        };
        return name.organization().value() + "/" + name.file().value() + suffix;
    }

    @Override
    public void close() {
        bucket.close();
    }
}
