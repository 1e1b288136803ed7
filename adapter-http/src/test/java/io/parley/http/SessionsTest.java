package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.SessionId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionsTest extends ServerTest {
    private static final String SESSIONS = "/api/v1/auth/sessions";

    @Test
    void aMemberSeesWhereTheyAreSignedIn() {
        var ada = server().register();
        server().post("/api/v1/auth/login")
                .header("User-Agent", "Telephone/1")
                .json("{'email':'%s','password':'%s'}".formatted(ada.email(), RunningServer.PASSWORD))
                .expect(200);
        var rows = ada.get(SESSIONS).expect(200).get("data");
        assertThat(rows).hasSize(2);
        assertThat(rows.findValuesAsText("device")).contains("Telephone/1");
        assertThat(rows.findValuesAsText("address")).containsOnly("127.0.0.1");
        assertThat(rows.findValuesAsText("current")).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void aRevokedSessionIsOutAndTheOtherGoesOn() {
        var ada = server().register();
        var other = ada.again();
        ada.delete(SESSIONS + "/" + sessionOf(other)).expect(204);
        other.get("/api/v1/me").expectProblem(401, "session-ended");
        server().post("/api/v1/auth/refresh")
                .json("{'refreshToken':'" + other.signedIn().get("refreshToken").textValue() + "'}")
                .expectProblem(401, "session-ended");
        ada.delete(SESSIONS + "/" + new SessionId(UUID.randomUUID())).expectProblem(404, "not-found");
        ada.get("/api/v1/me").expect(200);
    }

    @Test
    void whoLogsOutEverywhereIsOutHereTooUnlessTheyStay() {
        var ada = server().register();
        var other = ada.again();
        ada.delete(SESSIONS + "?keep=current").expect(204);
        other.get("/api/v1/me").expectProblem(401, "session-ended");
        ada.get("/api/v1/me").expect(200);
        ada.delete(SESSIONS + "?keep=all").expectProblem(400, "invalid-parameter");
        ada.delete(SESSIONS).expect(204);
        ada.get("/api/v1/me").expectProblem(401, "session-ended");
    }

    @Test
    void nobodyEndsASessionOfAColleagueOrAStranger() {
        var ada = server().register();
        var bea = ada.colleague("Bea");
        var mallory = server().register();
        for (var other : new RunningServer.Somebody[] {bea, mallory}) {
            ada.delete(SESSIONS + "/" + sessionOf(other)).expectProblem(404, "not-found");
            other.get("/api/v1/me").expect(200);
        }
    }

    private static String sessionOf(RunningServer.Somebody somebody) {
        for (var row : somebody.get(SESSIONS).expect(200).get("data")) {
            if (row.get("current").booleanValue()) {
                return row.get("id").textValue();
            }
        }
        throw new AssertionError("the current session is not listed");
    }
}
