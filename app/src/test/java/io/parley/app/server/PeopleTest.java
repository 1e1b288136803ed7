package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members among themselves, on the assembled server. */
class PeopleTest {
    private static TestServer server;
    private static Rest admin;
    private static Rest agent;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder, Map.of());
        admin = server.signedIn("admin@demo.localhost", "admin123");
        agent = server.signedIn("agent1@demo.localhost", "agent123");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String idOf(Rest member) {
        return member.get("/api/v1/me")
                .expecting(200)
                .body()
                .path("member")
                .path("id")
                .asText();
    }

    private static boolean isWith(JsonNode data, String member) {
        return data.path("connection").path("member").path("id").asText().equals(member);
    }

    @Test
    void twoMembersConnectAndBothHearOfIt() {
        try (var ofAdmin = server.live(admin);
                var ofAgent = server.live(agent)) {
            admin.post("/api/v1/connections/requests", Map.of("member", idOf(agent)))
                    .expecting(201);
            var heard = ofAgent.await("connection.requested", data -> isWith(data, idOf(admin)));
            assertThat(heard.has("position")).isFalse();
            assertThat(heard.path("data").path("connection").path("direction").asText())
                    .isEqualTo("incoming");

            agent.post("/api/v1/connections/requests/" + idOf(admin) + "/accept", Map.of())
                    .expecting(200);
            ofAdmin.await("connection.accepted", data -> isWith(data, idOf(agent)));
            ofAgent.await("connection.accepted", data -> isWith(data, idOf(admin)));
            assertThat(agent.get("/api/v1/connections").expecting(200).body().path("data"))
                    .hasSize(1);

            admin.delete("/api/v1/connections/" + idOf(agent)).expecting(204);
            ofAgent.await("connection.removed", data -> isWith(data, idOf(admin)));
        }
    }

    @Test
    void membersSeeWhoIsThere() {
        try (var ofAdmin = server.live(admin)) {
            String agentId = idOf(agent);
            try (var ofAgent = server.live(agent)) {
                ofAgent.say(Map.of("type", "presence.set", "id", "1", "data", Map.of("status", "busy")));
                ofAdmin.await(
                        "presence",
                        data -> data.path("member").asText().equals(agentId)
                                && data.path("status").asText().equals("busy"));
            }
            // Within the grace they show as before.
            var found = admin.get("/api/v1/members?q=agent1").expecting(200).body();
            assertThat(found.at("/data/0/id").asText()).isEqualTo(agentId);
            assertThat(found.at("/data/0/presence/status").asText()).isEqualTo("busy");
        }
    }

    @Test
    void aDraftIsOnAllDevicesOfItsAuthorUntilItIsSent() {
        var conversation = admin.post("/api/v1/conversations", Map.of("kind", "internal", "subject", "Lunch"))
                .expecting(201)
                .body()
                .path("id")
                .asText();
        try (var device = server.live(admin)) {
            admin.put("/api/v1/me/drafts/" + conversation, Map.of("text", "Pizza?"))
                    .expecting(200);
            device.await(
                    "draft.changed",
                    data -> data.path("draft").path("text").asText().equals("Pizza?"));
            admin.post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", "Pizza?"))
                    .expecting(201);
            assertThat(admin.get("/api/v1/me/drafts").expecting(200).body().path("data"))
                    .isEmpty();
            agent.get("/api/v1/me/drafts").expecting(200);
        }
    }

    @Test
    void aMemberOfAnotherOrganizationCannotBeAsked() {
        var other = server.signedIn("admin@other.localhost", "admin123");
        other.post("/api/v1/connections/requests", Map.of("member", idOf(admin)))
                .expecting(404);
    }
}
