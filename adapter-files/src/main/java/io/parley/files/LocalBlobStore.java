package io.parley.files;

import io.parley.messaging.port.BlobStore;
import io.parley.messaging.store.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Contents in a folder of this machine. A content is written beside its place, forced to the disk and then moved there,
 * so it is seen whole or not at all; paths are made of ids only. Thread-safe.
 */
public final class LocalBlobStore implements BlobStore {
    private static final int STEP = 64 * 1024;
    private static final Duration ABANDONED = Duration.ofHours(24);

    private final Path folder;
    private final Path incoming;

    private LocalBlobStore(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    /**
     * Opens or creates the folder, and clears what a crash left half written.
     *
     * @throws StoreUnavailable when it cannot be written to
     */
    public static LocalBlobStore open(Path folder, Instant now) {
        var store = new LocalBlobStore(folder);
        try {
            OwnersFiles.createFolder(store.incoming);
            store.clearAbandoned(now.minus(ABANDONED));
            return store;
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public long write(Name name, InputStream content) throws IOException {
        Path temporary = incoming.resolve(UUID.randomUUID().toString());
        try {
            long size = writeTo(temporary, content);
            place(temporary, folderOf(name), fileName(name));
            return size;
        } finally {
            remove(temporary);
        }
    }

    /** What the stream throws goes to the caller as it is; what the disk throws means that we are not available. */
    private static long writeTo(Path file, InputStream content) throws IOException {
        try (FileChannel channel = create(file)) {
            byte[] buffer = new byte[STEP];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                append(channel, ByteBuffer.wrap(buffer, 0, read));
                size += read;
            }
            force(channel);
            return size;
        }
    }

    private static FileChannel create(Path file) {
        try {
            return OwnersFiles.create(file);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static void append(FileChannel channel, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static void force(FileChannel channel) {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static void place(Path temporary, Path folder, String name) {
        try {
            OwnersFiles.createFolder(folder);
            Files.move(
                    temporary,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            OwnersFiles.forceFolder(folder);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Optional<InputStream> open(Name name) {
        return opened(name).map(Channels::newInputStream);
    }

    @Override
    public Optional<InputStream> open(Name name, long offset, long length) {
        return opened(name).map(channel -> {
            try {
                channel.position(offset);
                return new Bounded(Channels.newInputStream(channel), length);
            } catch (IOException e) {
                throw unavailable(e);
            }
        });
    }

    private Optional<FileChannel> opened(Name name) {
        try {
            return Optional.of(FileChannel.open(pathOf(name), StandardOpenOption.READ));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void delete(Name name) {
        remove(pathOf(name));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private Path pathOf(Name name) {
        return folderOf(name).resolve(fileName(name));
    }

    /** The last two digits of an id are random: they spread the files of an organization over 256 folders. */
    private Path folderOf(Name name) {
        String id = name.file().value().toString();
        return folder.resolve(name.organization().value().toString()).resolve(id.substring(id.length() - 2));
    }

    private static String fileName(Name name) {
        String suffix = switch (name.part()) {
            case CONTENT -> "";
            case THUMBNAIL -> ".thumbnail";
        };
        return name.file().value() + suffix;
    }

    private void clearAbandoned(Instant before) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(incoming)) {
            files = found.toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static StoreUnavailable unavailable(IOException cause) {
        return new StoreUnavailable("the folder of files cannot be used", cause);
    }
}
