package io.parley.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.id.FileId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.BlobStore;
import io.parley.messaging.port.BlobStore.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked of a place for contents, as tests. Each uses names of its own, so all may share one place. */
public interface BlobStoreContract {
    /** The store under test. */
    BlobStore blobs();

    @Test
    default void aContentIsReadAsItWasWritten() throws IOException {
        var name = name();
        byte[] content = bytes(100_000);

        assertThat(blobs().write(name, new ByteArrayInputStream(content))).isEqualTo(content.length);

        assertThat(read(blobs().open(name))).isEqualTo(content);
    }

    @Test
    default void whatWasNeverWrittenIsNotThere() {
        assertThat(blobs().open(name())).isEmpty();
        assertThat(blobs().open(name(), 0, 1)).isEmpty();
    }

    @Test
    default void anEmptyContentIsAContent() throws IOException {
        var name = name();

        assertThat(blobs().write(name, InputStream.nullInputStream())).isZero();

        assertThat(read(blobs().open(name))).isEmpty();
    }

    @Test
    default void theTwoPartsOfAFileAreTwoContents() throws IOException {
        var name = name();
        var thumbnail = new BlobStore.Name(name.organization(), name.file(), Part.THUMBNAIL);
        write(name, "content");
        write(thumbnail, "small");

        blobs().delete(name);

        assertThat(blobs().open(name)).isEmpty();
        assertThat(read(blobs().open(thumbnail))).asString().isEqualTo("small");
    }

    @Test
    default void twoOrganizationsMayUseTheSameId() throws IOException {
        var ours = name();
        var theirs = new BlobStore.Name(new OrganizationId(UUID.randomUUID()), ours.file(), Part.CONTENT);
        write(ours, "ours");

        assertThat(blobs().open(theirs)).isEmpty();
        write(theirs, "theirs");
        assertThat(read(blobs().open(ours))).asString().isEqualTo("ours");
    }

    @Test
    default void aPartIsReadFromAnywhere() throws IOException {
        var name = name();
        write(name, "0123456789");

        assertThat(read(blobs().open(name, 0, 1))).asString().isEqualTo("0");
        assertThat(read(blobs().open(name, 3, 4))).asString().isEqualTo("3456");
        assertThat(read(blobs().open(name, 8, 100))).asString().isEqualTo("89");
        assertThat(read(blobs().open(name, 10, 1))).isEmpty();
    }

    @Test
    default void writingAgainReplaces() throws IOException {
        var name = name();
        write(name, "a long first content");
        write(name, "second");

        assertThat(read(blobs().open(name))).asString().isEqualTo("second");
    }

    @Test
    default void deletingIsDoneOnceAndHarmlessTwice() throws IOException {
        var name = name();
        write(name, "content");

        blobs().delete(name);
        blobs().delete(name);

        assertThat(blobs().open(name)).isEmpty();
    }

    @Test
    default void ofAStreamThatBreaksNothingIsKept() {
        for (int size : new int[] {10, 100_000, 20 * 1024 * 1024}) {
            var name = name();
            var stream = new LazyStream(size).breakingAtTheEnd();

            assertThatThrownBy(() -> blobs().write(name, stream)).isInstanceOf(LazyStream.Broken.class);

            assertThat(blobs().open(name)).as("%d bytes", size).isEmpty();
        }
    }

    @Test
    default void aLargeContentComesBackWholeAndInParts() throws IOException {
        var name = name();
        int size = 20 * 1024 * 1024 + 17;

        assertThat(blobs().write(name, new LazyStream(size))).isEqualTo(size);

        try (InputStream content = blobs().open(name).orElseThrow()) {
            assertThat(LazyStream.isSame(content, 0, size)).isTrue();
        }
        int offset = 16 * 1024 * 1024 - 5;
        try (InputStream content = blobs().open(name, offset, 10).orElseThrow()) {
            assertThat(LazyStream.isSame(content, offset, 10)).isTrue();
        }
    }

    private void write(BlobStore.Name name, String content) throws IOException {
        blobs().write(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] read(Optional<InputStream> opened) throws IOException {
        try (InputStream content = opened.orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static BlobStore.Name name() {
        return new BlobStore.Name(new OrganizationId(UUID.randomUUID()), new FileId(UUID.randomUUID()), Part.CONTENT);
    }
}
