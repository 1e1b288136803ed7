package io.parley.app.demo;

import io.parley.app.configuration.OwnerOnly;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a simulated customer must know about a running demonstration: left in its data folder, for its owner only. Prints
 * no secret.
 *
 * @param graph where answers arrive; empty when they go to a Graph API that somebody else runs
 */
public record Simulation(URI server, Optional<URI> graph, String appSecret) {
    private static final String FILE = "simulation.properties";

    public void write(Path folder) {
        var properties = new Properties();
        properties.setProperty("server", server.toString());
        graph.ifPresent(address -> properties.setProperty("graph", address.toString()));
        properties.setProperty("appSecret", appSecret);
        var text = new StringWriter();
        try {
            properties.store(text, "What ./parley simulate needs to know; gone when the server stops.");
            remove(folder);
            OwnerOnly.write(folder.resolve(FILE), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when no demonstration runs on this folder. */
    public static Optional<Simulation> read(Path folder) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(reader);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Simulation(
                URI.create(properties.getProperty("server")),
                Optional.ofNullable(properties.getProperty("graph")).map(URI::create),
                properties.getProperty("appSecret")));
    }

    @Override
    public String toString() {
        return "Simulation[" + server + "]";
    }
}
