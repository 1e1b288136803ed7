package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two members talk, and nobody else knows. */
class DirectConversationsTest extends CapabilityTest {
    private static final int MANY = 32;

    @Test
    void howeverManyAskAtOnceThereIsOneConversationPerPair() throws Exception {
        var toManager = CONVERSATIONS + "direct/" + manager().id();
        var toAgent = CONVERSATIONS + "direct/" + agent().id();
        var replies = AllAtOnce.run(
                MANY,
                number -> number % 2 == 0
                        ? agent().put(toManager, Map.of())
                        : manager().put(toAgent, Map.of()));
        assertThat(replies)
                .extracting(Rest.Reply::status)
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(replies)
                .extracting(reply -> reply.body().path("id").asText())
                .doesNotContain("")
                .containsOnly(replies.getFirst().body().path("id").asText());
        assertThat(manager()
                        .get("/api/v1/conversations?kind=direct")
                        .expecting(200)
                        .body()
                        .path("data"))
                .hasSize(1);
    }

    @Test
    void whatTwoSayIsSeenByBothLiveAndByNobodyElse() {
        var conversation = admin().put(CONVERSATIONS + "direct/" + agent().id(), Map.of())
                .body()
                .path("id")
                .asText();
        try (var live = server().live(agent())) {
            admin().say(conversation, "Between us");
            live.await("message.created", data -> data.toString().contains("Between us"));
        }
        assertThat(agent().messagesOf(conversation)).hasSize(1);
        manager().get(CONVERSATIONS + conversation).expecting(404);
        manager().get(CONVERSATIONS + conversation + "/messages").expecting(404);
        assertThat(manager().get("/api/v1/conversations?limit=100").body().toString())
                .doesNotContain(conversation);
    }
}
