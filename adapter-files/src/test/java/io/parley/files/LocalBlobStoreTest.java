package io.parley.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.id.FileId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.BlobStore;
import io.parley.messaging.port.BlobStore.Part;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.testkit.blob.BlobStoreContract;
import io.parley.testkit.blob.LazyStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBlobStoreTest implements BlobStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final BlobStore.Name NAME =
            new BlobStore.Name(new OrganizationId(new UUID(1, 2)), new FileId(new UUID(3, 0xab)), Part.CONTENT);

    @TempDir
    private Path folder;

    @Override
    public BlobStore blobs() {
        return LocalBlobStore.open(folder, NOW);
    }

    @Test
    void pathsAreMadeOfIdsAndReadByTheOwnerOnly() throws IOException {
        blobs().write(NAME, new LazyStream(3));

        Path file = folder.resolve("00000000-0000-0001-0000-000000000002/ab/00000000-0000-0003-0000-0000000000ab");
        assertThat(file).hasSize(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingIsLeftOfAStreamThatBreaks() throws IOException {
        var broken = new LazyStream(1000).breakingAtTheEnd();

        assertThatThrownBy(() -> blobs().write(NAME, broken)).isInstanceOf(LazyStream.Broken.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void whatACrashLeftIsClearedAfterADay() throws IOException {
        blobs();
        Path old = Files.writeString(folder.resolve("incoming/old"), "half");
        Path young = Files.writeString(folder.resolve("incoming/young"), "half");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofHours(23))));

        blobs();

        assertThat(files()).containsExactly(young);
    }

    @Test
    void nothingIsReadAheadOfWhatIsWritten() throws IOException {
        var stream = new LazyStream(10_000_000);
        var watched = new InputStream() {
            private long most;

            @Override
            public int read() {
                throw new AssertionError("byte by byte");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                most = Math.max(most, length);
                return stream.read(buffer, offset, length);
            }
        };

        blobs().write(NAME, watched);

        assertThat(watched.most).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void aFolderThatIsNoneIsUnavailable() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");

        assertThatThrownBy(() -> LocalBlobStore.open(file, NOW)).isInstanceOf(StoreUnavailable.class);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
