package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A team and who belongs to it, on the assembled server. */
class MembersTest extends CapabilityTest {
    private static final String MEMBERS = "/api/v1/members/";
    private static final String PASSWORD = "correct horse battery";

    private static String address() {
        return UUID.randomUUID() + "@example.com";
    }

    private static Rest join(Rest owner, String role) {
        String email = address();
        owner.post("/api/v1/members", Map.of("name", "Cay", "email", email, "role", role, "password", PASSWORD))
                .expecting(201);
        return owner.signedIn(email, PASSWORD);
    }

    private Rest founder() {
        String email = address();
        server().rest()
                .post(
                        "/api/v1/auth/register",
                        Map.of("organization", "Team", "name", "Ada", "email", email, "password", PASSWORD))
                .expecting(201);
        return server().signedIn(email, PASSWORD);
    }

    @Test
    void whoeverIsDeactivatedIsOutAndTheirWorkIsOthers() {
        Rest ada = founder();
        Rest cay = join(ada, "agent");
        String id = cay.id();
        String conversation = ada.post("/api/v1/conversations", Map.of("kind", "internal", "subject", "Lunch"))
                .expecting(201)
                .body()
                .path("id")
                .asText();
        cay.say(conversation, "Pizza?");
        ada.put(CONVERSATIONS + conversation + "/assignee", Map.of("member", id))
                .expecting(200);
        try (var watching = server().live(ada)) {
            ada.post(MEMBERS + id + "/deactivate", Map.of()).expecting(200);

            watching.await("member.updated", data -> !data.at("/member/active").asBoolean());
        }
        cay.get("/api/v1/me").expecting(401);
        var row = ada.get(CONVERSATIONS + conversation).expecting(200).body();
        assertThat(row.path("assignee").isNull()).isTrue();
        assertThat(row.path("status").asText()).isEqualTo("open");
        assertThat(ada.messagesOf(conversation).at("/0/author/name").asText()).isEqualTo("Cay");
        ada.put(CONVERSATIONS + conversation + "/assignee", Map.of("member", id))
                .expecting(409);

        ada.post(MEMBERS + id + "/reactivate", Map.of()).expecting(200);
        cay.get("/api/v1/me").expecting(401);
        ada.put(CONVERSATIONS + conversation + "/assignee", Map.of("member", id))
                .expecting(200);
    }

    @Test
    void ofTwoOwnersWhoUnmakeEachOtherAtOnceOneStays() throws Exception {
        for (int round = 0; round < 8; round++) {
            Rest ada = founder();
            Rest bea = join(ada, "owner");
            String idOfAda = ada.id();
            String idOfBea = bea.id();
            boolean demote = round % 2 == 0;

            var replies = AllAtOnce.run(
                    2, number -> number == 0 ? unmake(ada, idOfBea, demote) : unmake(bea, idOfAda, demote));

            assertThat(replies).extracting(Rest.Reply::status).containsOnlyOnce(200);
            Rest left = replies.getFirst().status() == 200 ? ada : bea;
            assertThat(left.get("/api/v1/members?role=owner")
                            .expecting(200)
                            .body()
                            .path("data"))
                    .hasSize(1);
        }
    }

    private static Rest.Reply unmake(Rest by, String owner, boolean demote) {
        return demote
                ? by.patch(MEMBERS + owner, Map.of("role", "agent"))
                : by.post(MEMBERS + owner + "/deactivate", Map.of());
    }

    @Test
    void aProfileAndPreferencesOutliveTheSession() {
        Rest ada = founder();
        Rest cay = join(ada, "qa");
        cay.patch("/api/v1/me", Map.of("title", "Quality", "timeZone", "Europe/Lisbon"))
                .expecting(200);
        cay.patch("/api/v1/me/preferences", Map.of("theme", "dark", "notifications", Map.of("sound", false)))
                .expecting(200);
        ada.patch(MEMBERS + cay.id(), Map.of("skills", List.of("german"), "capacity", 3))
                .expecting(200);

        var found =
                ada.get("/api/v1/members?skill=german").expecting(200).body().at("/data/0");
        assertThat(found.path("title").asText()).isEqualTo("Quality");
        assertThat(found.path("timeZone").asText()).isEqualTo("Europe/Lisbon");
        assertThat(found.path("capacity").asInt()).isEqualTo(3);
        assertThat(found.path("lastSignIn").asText()).isNotEmpty();
        var preferences = cay.get("/api/v1/me/preferences").expecting(200).body();
        assertThat(preferences.path("theme").asText()).isEqualTo("dark");
        assertThat(preferences.at("/notifications/sound").asBoolean()).isFalse();
    }
}
