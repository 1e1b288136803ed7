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
    void aMemberOfAnotherOrganizationCannotBeAsked() {
        var other = server.signedIn("admin@other.localhost", "admin123");
        other.post("/api/v1/connections/requests", Map.of("member", idOf(admin)))
                .expecting(404);
    }
}
