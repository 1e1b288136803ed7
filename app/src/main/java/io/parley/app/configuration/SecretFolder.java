package io.parley.app.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody configured: made on first use and kept under the data folder, readable for its owner only. */
public final class SecretFolder {
    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom chance = new SecureRandom();

    public SecretFolder(Path dataFolder) {
        this.folder = dataFolder.resolve("secrets");
    }

    /** The secret of this name, the same on every start. */
    public String get(String name) {
        try {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep secrets in " + folder, e);
        }
    }

    private void create(Path file) throws IOException {
        OwnerOnly.folder(folder);
        byte[] secret = new byte[BYTES];
        chance.nextBytes(secret);
        Path written = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        OwnerOnly.write(written, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        // Whole or not at all: half a key would seal things that nothing opens.
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
