package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.identity.Role;
import org.junit.jupiter.api.Test;

class ApiKeysTest extends ServerTest {
    private static final String KEYS = "/api/v1/api-keys";

    private static JsonNode key(RunningServer.Somebody ada, String scopes) {
        return ada.post(KEYS)
                .json("{'name':' Import ','scopes':[" + scopes + "],'expiresAt':'2036-01-01T00:00:00Z'}")
                .expect(201);
    }

    @Test
    void aProgramReadsWithItsKey() {
        var ada = server().register();
        var key = key(ada, "'read_conversations'");
        var me = server().get("/api/v1/me").as(key.get("token").textValue()).expect(200);
        assertThat(me.at("/member/id").textValue()).isEqualTo(ada.id());
        assertThat(me.get("permissions").toString()).isEqualTo("[\"read_conversations\"]");
        server().get("/api/v1/conversations").as(key.get("token").textValue()).expect(200);
    }

    @Test
    void whatIsBeyondItsScopesIsForbidden() {
        var ada = server().register();
        var conversation = ada.conversation();
        server().post(conversation + "/messages")
                .as(key(ada, "'read_conversations'").get("token").textValue())
                .json("{'text':'x'}")
                .expectProblem(403, "forbidden");
    }

    @Test
    void itIsShownOnceAndRevoked() {
        var ada = server().register();
        var key = key(ada, "'read_conversations','assign'");
        var listed = ada.get(KEYS).expect(200).get("data");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("name").textValue()).isEqualTo("Import");
        assertThat(listed.get(0).has("token")).isFalse();
        ada.delete(KEYS + "/" + key.get("id").textValue()).expect(204);
        assertThat(ada.get(KEYS).expect(200).get("data")).isEmpty();
        server().get("/api/v1/me").as(key.get("token").textValue()).expectProblem(401, "key-invalid");
    }

    @Test
    void aKeyMakesNoKey() {
        var ada = server().register();
        server().post(KEYS)
                .as(key(ada, "'manage_access'").get("token").textValue())
                .json("{'name':'x','scopes':[]}")
                .expectProblem(403, "only-in-person");
    }

    @Test
    void anAgentMakesNone() {
        server().register()
                .colleague("Bob", Role.AGENT)
                .post(KEYS)
                .json("{'name':'x','scopes':[]}")
                .expectProblem(403, "forbidden");
    }

    @Test
    void whatIsWrongWithTheWishIsSaid() {
        var ada = server().register();
        ada.post(KEYS).json("{'name':'','scopes':['fly']}").expectProblem(422, "invalid-value");
        ada.post(KEYS).json("{'name':'x','scopes':[],'expiresAt':'tomorrow'}").expectProblem(422, "invalid-value");
        ada.post(KEYS)
                .json("{'name':'x','scopes':[],'expiresAt':'2020-01-01T00:00:00Z'}")
                .expectProblem(422, "key-expiry-unfit");
        ada.post(KEYS)
                .json("{'name':'x','scopes':[],'member':'" + ada.id() + "'}")
                .expectProblem(422, "unknown-field");
    }

    @Test
    void noAnswerThatHoldsATokenIsKeptForARepeat() {
        var ada = server().register();
        var first = ada.post(KEYS)
                .header("Idempotency-Key", "again")
                .json("{'name':'x','scopes':[]}")
                .expect(201);
        var second = ada.post(KEYS)
                .header("Idempotency-Key", "again")
                .json("{'name':'x','scopes':[]}")
                .expect(201);
        assertThat(second.get("token")).isNotEqualTo(first.get("token"));
    }
}
