package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sandbox.AcceptedSend;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Remarks beside conversations with customers. */
class NotesTest extends CapabilityTest {
    @Test
    void noNoteIsEverSentToThePlatform() {
        var conversation = customer();
        var notes = CONVERSATIONS + conversation + "/notes";
        var hidden = add(notes, "confidential one", "private");
        var shared = add(notes, "confidential two", "public");
        agent().patch("/api/v1/notes/" + hidden, Map.of("text", "confidential three"))
                .expecting(200);
        agent().patch("/api/v1/notes/" + shared, Map.of("text", "confidential four"))
                .expecting(200);
        assertThat(admin().get(notes + "/summary")
                        .expecting(200)
                        .body()
                        .path("private")
                        .asInt())
                .isEqualTo(1);
        agent().delete("/api/v1/notes/" + hidden).expecting(204);
        // What is sent is sent in order: once this has arrived, a note would have.
        agent().say(conversation, "On its way!");
        assertThat(server().graph().awaitAccepted(1, Duration.ofSeconds(60)))
                .extracting(AcceptedSend::text)
                .containsExactly("On its way!");
        assertThat(agent().messagesOf(conversation).toString()).doesNotContain("confidential");
        assertThat(admin().get(notes).expecting(200).body().path("data").findValuesAsText("text"))
                .containsExactly("confidential four");
    }

    private String customer() {
        var text = new CustomerText(
                TestServer.DEMO_ACCOUNT, "16505550009", "Nora", "wamid.nora-1", "Where is it?", Instant.now());
        assertThat(server().meta().post(WhatsAppBodies.texts(List.of(text)))).isEqualTo(200);
        return agent().conversationWith("Nora").path("id").asText();
    }

    private String add(String notes, String text, String visibility) {
        return agent().post(notes, Map.of("text", text, "visibility", visibility))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }
}
