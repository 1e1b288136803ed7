package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest extends SandboxTest {
    private static final String NUMBER = "/v25.0/" + PHONE;

    @ParameterizedTest
    @EnumSource(TokenEnd.class)
    void anEndedTokenSaysWhy(TokenEnd end) {
        graph.endToken("wa-token", end);
        var answer = caller.get(NUMBER, "wa-token");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(190);
        assertThat(answer.subcode()).isEqualTo(end.subcode());
    }

    @Test
    void aTokenThatNeverWasHasNoSubcode() {
        assertThat(caller.get(NUMBER, "made-up").code()).isEqualTo(190);
        assertThat(caller.get(NUMBER, "made-up").subcode()).isZero();
        assertThat(caller.get(NUMBER, "").code()).isEqualTo(190);
    }

    @Test
    void anothersObjectLooksAsIfItWereNotThere() {
        var foreign = caller.get(NUMBER, "page-token");
        var missing = caller.get("/v25.0/404", "page-token");
        assertThat(foreign.code()).isEqualTo(missing.code()).isEqualTo(100);
        assertThat(foreign.subcode()).isEqualTo(missing.subcode()).isEqualTo(33);
        assertThat(foreign.status()).isEqualTo(400);
    }

    @Test
    void aPermissionCanBeMissing() {
        graph.withToken("half", PHONE, "whatsapp_business_management");
        assertThat(caller.get(NUMBER, "half").status()).isEqualTo(200);
        var send = "{'messaging_product':'whatsapp','to':'16505551234','text':{'body':'Hi'}}";
        assertThat(caller.post(NUMBER + "/messages", "half", send).code()).isEqualTo(200);
        assertThat(caller.post(NUMBER + "/messages", "half", send).status()).isEqualTo(403);
        assertThat(graph.accepted()).isEmpty();
    }

    @Test
    void aProofIsCheckedWhenItIsGiven() {
        var proof = MetaWebhooks.hmac("wa-token".getBytes(StandardCharsets.UTF_8), "s3cret");
        assertThat(caller.get(NUMBER + "?appsecret_proof=" + proof, "wa-token").status())
                .isEqualTo(200);
        assertThat(caller.get(NUMBER + "?appsecret_proof=" + proof.replace('a', 'b'), "wa-token")
                        .code())
                .isEqualTo(100);
        var timed = MetaWebhooks.hmac("wa-token|17".getBytes(StandardCharsets.UTF_8), "s3cret");
        assertThat(caller.get(NUMBER + "?appsecret_time=17&appsecret_proof=" + timed, "wa-token")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenMayStandInTheQuery() {
        assertThat(caller.get(NUMBER + "?access_token=wa-token", "").status()).isEqualTo(200);
    }

    @Test
    void aVersionEndsOnItsDay() {
        var path = "/v21.0/" + PHONE;
        assertThat(caller.get(path, "wa-token").header("facebook-api-version")).contains("v21.0");
        clock.pass(Duration.ofDays(61));
        assertThat(caller.get(path, "wa-token").code()).isEqualTo(2500);
        assertThat(caller.get("/v26.0/" + PHONE, "wa-token").status()).isEqualTo(200);
    }

    @Test
    void theAppMayAskAboutAToken() {
        graph.endToken("page-token", TokenEnd.PASSWORD_CHANGED);
        var inspect = "/v25.0/debug_token?input_token=";
        var alive = caller.get(inspect + "wa-token", APP + "|s3cret".replace("|", "%7C"));
        assertThat(alive.code()).isEqualTo(190);
        var data = caller.get(inspect + "wa-token&access_token=" + APP + "%7Cs3cret", "")
                .body()
                .path("data");
        assertThat(data.path("is_valid").asBoolean()).isTrue();
        assertThat(data.path("expires_at").asLong()).isZero();
        assertThat(data.path("granular_scopes").findValues("target_ids").toString())
                .contains(WABA)
                .doesNotContain(PHONE);
        var dead = caller.get(inspect + "page-token&access_token=" + APP + "%7Cs3cret", "")
                .body()
                .path("data");
        assertThat(dead.path("is_valid").asBoolean()).isFalse();
        assertThat(dead.path("error").path("subcode").asInt()).isEqualTo(460);
        assertThat(caller.get(inspect + "wa-token&access_token=" + APP + "%7Cwrong", "")
                        .code())
                .isEqualTo(190);
    }
}
