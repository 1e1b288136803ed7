package io.parley.app.database;

import io.parley.app.configuration.ConfigurationException;
import io.parley.app.configuration.OwnerOnly;
import io.parley.app.configuration.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The folder in which one server keeps everything. Held until closed; a second server is refused, whatever kills us. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Takes the folder, creating it if need be. Throws {@link ConfigurationException} when another server has it. */
    public static DataFolder take(Path path) {
        return tryTake(path)
                .orElseThrow(() -> new ConfigurationException(List.of(new Problem(
                        "PARLEY_DATA_DIR",
                        "names " + path + ", which another Parley server is using.",
                        "Stop that server, or name another folder."))));
    }

    /** Takes the folder; empty when a server has it. */
    public static Optional<DataFolder> tryTake(Path path) {
        try {
            OwnerOnly.folder(path);
            var file = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(file);
            if (lock.isEmpty()) {
                file.close();
                return Optional.empty();
            }
            var owner = ProcessHandle.current().pid() + "\n";
            file.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DataFolder(path, file, lock.get()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + path, e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException heldInThisProcess) {
            return Optional.empty();
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot let go of " + path, e);
        }
    }
}
