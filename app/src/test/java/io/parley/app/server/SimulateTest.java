package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.app.command.CommandLine;
import io.parley.app.command.Terminal;
import io.parley.app.configuration.ConfigurationReader;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minute of somebody new, without any account at Meta. */
class SimulateTest {
    @TempDir
    private Path data;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void aSimulatedCustomerSeesTheAnswer() throws Exception {
        var environment = Map.of("PORT", "0", "PARLEY_DEMO", "true", "PARLEY_DATA_DIR", data.toString());
        try (var running = ParleyServer.start(ConfigurationReader.read(environment), step -> {})) {
            var agent = new Rest(running.address(), "").signedIn("agent1@demo.localhost", "agent123");
            var customer = new FutureTask<>(
                    () -> type("simulate", "--text", "Is it blue?", "--name", "Bea", "--once", "--wait", "120"));
            Thread.ofVirtual().start(customer);
            awaitLine("stored by the server: 200");

            var conversation = agent.conversationWith("Bea").path("id").asText();
            agent.post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", "As the sea"))
                    .expecting(201);

            assertThat(customer.get()).isZero();
            assertThat(output())
                    .contains("Bea receives: As the sea")
                    .contains("reported to the server: sent, delivered, read");
            assertThat(agent.messagesOf(conversation))
                    .extracting(row -> row.path("status").asText())
                    .contains("read");
        }
    }

    @Test
    void whoWritesOverMessengerIsCalledByTheirName() {
        var environment = Map.of("PORT", "0", "PARLEY_DATA_DIR", data.toString(), "PARLEY_DEMO", "true");
        try (var running = ParleyServer.start(ConfigurationReader.read(environment), step -> {})) {
            var agent = new Rest(running.address(), "").signedIn("agent1@demo.localhost", "agent123");
            try (var live = LiveSocket.open(running.address(), agent.token())) {
                assertThat(type("simulate", "--channel", "messenger", "--name", "Nora Nord", "--once", "--wait", "0"))
                        .isZero();

                live.await("contact.updated", data -> data.toString().contains("Nora Nord"));
            }
            assertThat(agent.conversationWith("Nora Nord").path("id").asText()).isNotEmpty();
        }
    }

    @Test
    void withoutADemonstrationItSaysHowToStartOne() {
        assertThat(type("simulate")).isEqualTo(1);
        assertThat(output()).contains("./parley demo");
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheKnownOnes() {
        assertThat(type("simulate", "--loud", "yes")).isEqualTo(2);
        assertThat(output()).contains("--text");
    }

    @Test
    void anUnknownChannelIsAnsweredWithTheKnownOnes() {
        assertThat(type("simulate", "--channel", "pigeon")).isEqualTo(2);
        assertThat(output()).contains("whatsapp, messenger, instagram");
    }

    @Test
    void everythingWrongWithTheConfigurationIsSaidBeforeAnythingStarts() {
        var wrong = Map.of("PORT", "none", "JWT_SECRET", "short", "PARLEY_DATA_DIR", data.toString());

        assertThat(new CommandLine(wrong, terminal()).run(List.of("serve"))).isEqualTo(2);
        assertThat(output()).contains("PORT").contains("JWT_SECRET").doesNotContain("short\n");
        assertThat(data).isEmptyDirectory();
    }

    private int type(String... words) {
        return new CommandLine(Map.of("PARLEY_DATA_DIR", data.toString()), terminal()).run(List.of(words));
    }

    private Terminal terminal() {
        var stream = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new Terminal(new BufferedReader(new StringReader("")), stream, stream, false);
    }

    private String output() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private void awaitLine(String line) {
        while (!output().contains(line)) {
            Thread.onSpinWait();
        }
    }
}
