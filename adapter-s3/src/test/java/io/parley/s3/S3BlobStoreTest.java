package io.parley.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.port.BlobStore;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.testkit.blob.BlobStoreContract;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3BlobStoreTest implements BlobStoreContract {
    @TempDir
    private static Path folder;

    private static S3Server server;
    private static S3BlobStore blobs;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(folder);
        blobs = new S3BlobStore(settings(server.endpoint(), S3Server.BUCKET), InstantSource.system());
    }

    @AfterAll
    static void stop() throws Exception {
        blobs.close();
        server.stop();
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Test
    void aBucketThatIsThereChecksOut() {
        assertThatCode(blobs::check).doesNotThrowAnyException();
    }

    @Test
    void aBucketThatIsNotThereIsSaid() {
        try (var other = new S3BlobStore(settings(server.endpoint(), "no-such-bucket"), InstantSource.system())) {
            assertThatThrownBy(other::check)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage("the bucket answered 404 NoSuchBucket");
        }
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        try (var nobody =
                new S3BlobStore(settings(URI.create("http://localhost:1"), "bucket"), InstantSource.system())) {
            assertThatThrownBy(nobody::check).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void settingsPrintNoKeyAndAreChecked() {
        assertThat(settings(server.endpoint(), "bucket").toString()).isEqualTo("S3Settings[localhost/bucket]");
        assertThatThrownBy(() -> settings(URI.create("ftp://localhost"), "bucket"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(server.endpoint(), "No Bucket")).isInstanceOf(IllegalArgumentException.class);
    }

    private static S3Settings settings(URI endpoint, String bucket) {
        return new S3Settings(endpoint, "us-east-1", bucket, "an-access-key", "a-secret-key");
    }
}
