package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages are changed and taken back. */
class EditingTest extends CapabilityTest {
    @Test
    void anEditIsSeenLiveAndWhatItSaidBeforeIsKept() {
        var group = admin().group(agent());
        var path = MESSAGES + admin().say(group, "teh plan").path("id").asText();
        try (var live = server().live(agent())) {
            admin().patch(path, Map.of("content", Map.of("type", "text", "markup", "the *plan*")))
                    .expecting(200);
            var frame = live.await("message.updated", data -> data.toString().contains("the plan"));
            assertThat(frame.at("/data/message/content/spans/0/type").asText()).isEqualTo("bold");
        }
        assertThat(agent().get(path).expecting(200).body().has("editedAt")).isTrue();
        assertThat(agent().get(path + "/revisions").expecting(200).body().findValuesAsText("text"))
                .containsExactly("teh plan");
        agent().patch(path, Map.of("text", "my plan")).expecting(403);
    }

    @Test
    void whatADeletedMessageSaidIsGoneFromEverywhere() {
        var group = admin().group(agent());
        var message = admin().say(group, "confidential one").path("id").asText();
        admin().patch(MESSAGES + message, Map.of("text", "confidential two")).expecting(200);
        agent().post(CONVERSATIONS + group + "/messages", Map.of("text", "What?", "replyTo", message))
                .expecting(201);
        admin().delete(MESSAGES + message).expecting(200);
        var places = List.of(
                MESSAGES + message,
                MESSAGES + message + "/revisions",
                CONVERSATIONS + group,
                CONVERSATIONS + group + "/messages",
                CONVERSATIONS + group + "/timeline?limit=100",
                "/api/v1/conversations?limit=100");
        assertThat(places)
                .allSatisfy(place -> assertThat(
                                agent().get(place).expecting(200).body().toString())
                        .doesNotContain("confidential"));
    }
}
