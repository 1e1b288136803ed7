package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Invited, joined, known by device, shown out, stopped from guessing: over the whole server. */
class GettingInTest extends CapabilityTest {
    private static final String PASSWORD = "a mountain of paper";

    @Test
    void whoIsInvitedJoinsAndIsShownOutWhenTheSessionEnds() {
        var invited = admin().post(
                        "/api/v1/invitations", Map.of("name", "Nora", "email", "nora@demo.localhost", "role", "agent"))
                .expecting(201)
                .body();
        var token = invited.path("token").asText();
        var joined = new Rest(admin().server(), "")
                .post("/api/v1/auth/invitations/accept", Map.of("token", token, "password", PASSWORD))
                .expecting(201)
                .body();
        var here = new Rest(admin().server(), joined.path("accessToken").asText());
        var there = here.signedIn("nora@demo.localhost", PASSWORD);
        assertThat(here.get("/api/v1/auth/sessions").expecting(200).body().path("data"))
                .hasSize(2);
        here.delete("/api/v1/auth/sessions?keep=current").expecting(204);
        there.get("/api/v1/me").expecting(401);
        here.get("/api/v1/me").expecting(200);
    }

    @Test
    void whoGuessesIsStopped() {
        var stranger = new Rest(admin().server(), "");
        var guess = Map.of("email", "guessed@demo.localhost", "password", "admin1234");
        for (int i = 0; i < 5; i++) {
            stranger.post("/api/v1/auth/login", guess).expecting(401);
        }
        var locked = stranger.post("/api/v1/auth/login", guess).expecting(429);
        assertThat(locked.body().path("code").asText()).isEqualTo("sign-in-locked");
        assertThat(locked.headers().firstValue("Retry-After")).isPresent();
    }
}
