package io.parley.meta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bodies in the test resources, by folder and name: {@code messenger/message-text}. */
public final class Samples {
    public static final String PAGE = "107658471234567";
    public static final String INSTAGRAM_ACCOUNT = "17841405822304914";
    public static final String PSID = "7392015648120394";
    public static final String IGSID = "6841100000000123";

    private Samples() {}

    public static String file(String name) {
        try {
            return Files.readString(folder(name + ".json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of all webhook bodies. */
    public static List<String> webhooks() {
        return Stream.of("messenger", "instagram").flatMap(Samples::webhooks).toList();
    }

    private static Stream<String> webhooks(String folder) {
        try (var files = Files.list(folder(folder))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.startsWith("api-"))
                    .map(name -> folder + "/" + name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(Samples.class.getResource("/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
