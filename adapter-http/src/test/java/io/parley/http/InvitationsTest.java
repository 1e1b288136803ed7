package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Role;
import org.junit.jupiter.api.Test;

class InvitationsTest extends ServerTest {
    private static final String INVITATIONS = "/api/v1/invitations";
    private static final String ACCEPT = "/api/v1/auth/invitations/accept";

    private static String guest(String email, String role) {
        return "{'name':'Bea','email':'%s','role':'%s'}".formatted(email, role);
    }

    @Test
    void theAnswerHoldsTheLinkOnceAndWhoHasItJoins() {
        var ada = server().register();
        var invited = ada.post(INVITATIONS)
                .json(guest("bea.joins@example.com", "agent"))
                .expect(201);
        var listed = ada.get(INVITATIONS).expect(200).get("data");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).has("token")).isFalse();
        String acceptance =
                "{'token':'%s','password':'%s'}".formatted(invited.get("token").textValue(), RunningServer.PASSWORD);
        var joined = server().post(ACCEPT).json(acceptance).expect(201);
        assertThat(joined.at("/member/role").asText()).isEqualTo("agent");
        assertThat(joined.at("/organization/id")).isEqualTo(ada.signedIn().at("/organization/id"));
        server().get("/api/v1/me").as(joined.get("accessToken").textValue()).expect(200);
        server().post(ACCEPT).json(acceptance).expectProblem(410, "link-invalid");
    }

    /** What is kept for who repeats a request would be a token in the clear. */
    @Test
    void theTokenIsNotKeptForARepeatedRequest() {
        var ada = server().register();
        var body = guest("bea.once@example.com", "agent");
        ada.post(INVITATIONS).header("Idempotency-Key", "k").json(body).expect(201);
        ada.post(INVITATIONS).header("Idempotency-Key", "k").json(body).expectProblem(409, "already-invited");
    }

    @Test
    void aRevokedLinkWorksNoMore() {
        var ada = server().register();
        var invited =
                ada.post(INVITATIONS).json(guest("bea.not@example.com", "qa")).expect(201);
        String path = INVITATIONS + "/" + invited.get("id").textValue();
        server().register().delete(path).expectProblem(404, "not-found");
        ada.delete(path).expect(204);
        ada.delete(path).expectProblem(404, "not-found");
        server().post(ACCEPT)
                .json("{'token':'%s','password':'%s'}"
                        .formatted(invited.get("token").textValue(), RunningServer.PASSWORD))
                .expectProblem(410, "link-invalid");
    }

    @Test
    void rolesAreGivenByTheRules() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        bob.post(INVITATIONS).json(guest("dan@example.com", "owner")).expectProblem(403, "role-beyond-yours");
        ada.colleague("Zed", Role.AGENT)
                .post(INVITATIONS)
                .json(guest("dan@example.com", "agent"))
                .expectProblem(403, "forbidden");
        ada.post(INVITATIONS).json(guest("dan@example.com", "emperor")).expectProblem(404, "not-found");
        ada.post(INVITATIONS).json(guest("dan@example.com", "!")).expectProblem(422, "invalid-value");
        ada.post(INVITATIONS).json(guest(bob.email(), "agent")).expectProblem(409, "email-taken");
    }
}
