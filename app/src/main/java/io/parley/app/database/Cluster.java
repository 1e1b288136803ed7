package io.parley.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the embedded database keeps its files within the data folder. */
record Cluster(Path folder) {
    static final String PASSWORD = "database-password";

    Path directory() {
        return folder.resolve("postgres");
    }

    Path binaries() {
        return folder.resolve("postgres-binaries");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path passwordFile() {
        return folder.resolve("secrets").resolve(PASSWORD);
    }

    PostmasterFile postmaster() {
        return new PostmasterFile(directory());
    }

    /** Marks a new cluster as unfinished; false when there is one. */
    boolean beginUnlessThere() throws IOException {
        if (Files.exists(directory())) {
            return false;
        }
        Files.createFile(unfinished());
        return true;
    }

    /** The cluster has started once: from now on it may hold data. */
    void finish() throws IOException {
        Files.delete(unfinished());
    }

    /** Removes a cluster whose making was interrupted: it has never been in use, and would never start. */
    void removeUnfinished() {
        if (!Files.exists(unfinished())) {
            return;
        }
        try {
            if (Files.exists(directory())) {
                removeDirectory();
            }
            Files.delete(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeDirectory() throws IOException {
        try (Stream<Path> files = Files.walk(directory())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path unfinished() {
        return folder.resolve("postgres.unfinished");
    }
}
