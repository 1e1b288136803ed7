package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.testkit.channel.MetaSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The bodies in the test resources, and what the webhook makes of a body. */
final class Samples {
    static final String APP_SECRET = "app-s3cret";
    static final Settings WEBHOOK = new Settings(Map.of("appSecret", APP_SECRET, "verifyToken", "verify-t0ken"));

    private Samples() {}

    static String file(String name) {
        return read(folder().resolve(name + ".json"));
    }

    /** The names of all webhook bodies. */
    static List<String> webhooks() {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.startsWith("api-"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What each of them says, one line for each thing said. */
    static List<String> table() {
        return read(folder().resolve("said.txt")).lines().toList();
    }

    static Verdict verdict(String body) {
        return new WhatsAppWebhook().receive(MetaSignature.signed(Bytes.utf8(body), APP_SECRET), WEBHOOK);
    }

    static List<Inbound> said(String body) {
        assertThat(verdict(body)).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict(body)).said();
    }

    static Inbound only(String body) {
        assertThat(said(body)).hasSize(1);
        return said(body).getFirst();
    }

    static Inbound.MessageReceived message(String body) {
        return (Inbound.MessageReceived) only(body);
    }

    private static Path folder() {
        try {
            return Path.of(Samples.class.getResource("/whatsapp").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
