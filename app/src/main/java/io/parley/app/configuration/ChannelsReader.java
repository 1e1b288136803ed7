package io.parley.app.configuration;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads where adapters' jars lie and how far they may call. */
record ChannelsReader(Environment environment) {
    private static final String FOLDER = "PARLEY_CHANNELS_DIR";
    private static final String DEFAULT = "channels";

    /** Unless told otherwise the jars lie beside the data folder, if there is such a folder. */
    Configuration.Channels read(Path dataFolder) {
        Optional<Path> folder = environment
                .text(FOLDER)
                .map(this::named)
                .orElseGet(() -> Optional.of(dataFolder.resolveSibling(DEFAULT)).filter(Files::isDirectory));
        return new Configuration.Channels(folder, environment.flag("PARLEY_PRIVATE_ADDRESSES"));
    }

    private Optional<Path> named(String text) {
        try {
            var folder = Path.of(text).toAbsolutePath().normalize();
            if (Files.isDirectory(folder) && Files.isReadable(folder)) {
                return Optional.of(folder);
            }
        } catch (InvalidPathException notAPath) {
            // Said below.
        }
        environment.problem(FOLDER, "is not a folder that we can read.", "Name one with adapters' jars, or unset it.");
        return Optional.empty();
    }
}
