package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest extends ProxiedServerTest {
    private static final String LIST = "/api/v1/organization/ip-allowlist";
    private static final String OFFICE = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.1";

    @Test
    void anOrganizationSaysFromWhereItsMembersGetIn() {
        var ada = server().register();
        assertThat(ada.get(LIST).header(FORWARDED_FOR, OFFICE).expect(200).toString())
                .isEqualTo("{\"ranges\":[],\"yourAddress\":\"" + OFFICE + "\"}");

        assertThat(allow(ada, "{'ranges':[{'range':'203.0.113.9/24','note':'Office'},{'range':'2001:DB8::/32'}]}")
                        .expect(200)
                        .toString())
                .startsWith("{\"ranges\":[{\"range\":\"203.0.113.0/24\",\"note\":\"Office\"},"
                        + "{\"range\":\"2001:db8::/32\",\"note\":\"\"}]");

        ada.get("/api/v1/me").header(FORWARDED_FOR, OFFICE).expect(200);
        ada.get("/api/v1/me").header(FORWARDED_FOR, "2001:db8::7").expect(200);
        ada.get("/api/v1/me").header(FORWARDED_FOR, ELSEWHERE).expectProblem(403, "address-not-allowed");
        ada.get("/api/v1/me")
                .header(FORWARDED_FOR, OFFICE + ", " + ELSEWHERE)
                .expectProblem(403, "address-not-allowed");
        ada.get("/api/v1/me").expectProblem(403, "address-not-allowed");
        login(ada, ELSEWHERE).expectProblem(403, "address-not-allowed");
        login(ada, OFFICE).expect(200);
        refresh(ada, ELSEWHERE).expectProblem(403, "address-not-allowed");
        refresh(ada, OFFICE).expect(200);
        server().register().get("/api/v1/me").header(FORWARDED_FOR, ELSEWHERE).expect(200);

        allow(ada, "{'ranges':[]}").expect(200);
        ada.get("/api/v1/me").header(FORWARDED_FOR, ELSEWHERE).expect(200);
    }

    @Test
    void platformsCallFromWhereverTheyAre() {
        var ada = server().register();
        ada.connect("allow-listed");
        allow(ada, "{'ranges':[{'range':'203.0.113.0/24'}]}").expect(200);
        var hook =
                server().post("/hooks/parrot").header(FORWARDED_FOR, ELSEWHERE).json("{}");
        assertThat(hook.send().body()).doesNotContain("address-not-allowed");
    }

    @Test
    void nobodyLocksThemselvesOut() {
        var ada = server().register();
        allow(ada, "{'ranges':[{'range':'198.51.100.0/24'}]}").expectProblem(409, "would-lock-you-out");
        ada.get("/api/v1/me").header(FORWARDED_FOR, OFFICE).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'ranges':'203.0.113.0/24'}",
                "{'ranges':['203.0.113.0/24']}",
                "{'ranges':[{}]}",
                "{'ranges':[{'range':'203.0.113.0/33'}]}",
                "{'ranges':[{'range':'example.com'}]}",
                "{'ranges':[{'range':'fe80::1%eth0'}]}",
                "{'ranges':[{'range':'203.0.113.0/24','nota':'x'}]}"
            })
    void whatIsNoListIsRefused(String body) {
        assertThat(allow(server().register(), body).send().statusCode()).isEqualTo(422);
    }

    @Test
    void aListHasAnEnd() {
        var ada = server().register();
        allow(ada, "{'ranges':[" + "{'range':'203.0.113.0/24'},".repeat(199) + "{'range':'203.0.113.0/24'}]}")
                .expect(200);
        allow(ada, "{'ranges':[" + "{'range':'203.0.113.0/24'},".repeat(200) + "{'range':'203.0.113.0/24'}]}")
                .expectProblem(422, "wrong-type");
        allow(ada, "{'ranges':[{'range':'203.0.113.0/24','note':'" + "x".repeat(101) + "'}]}")
                .expectProblem(422, "invalid-value");
    }

    private static Call allow(RunningServer.Somebody somebody, String body) {
        return somebody.put(LIST).header(FORWARDED_FOR, OFFICE).json(body);
    }

    private Call login(RunningServer.Somebody somebody, String from) {
        return server().post("/api/v1/auth/login")
                .header(FORWARDED_FOR, from)
                .json("{'email':'%s','password':'%s'}".formatted(somebody.email(), RunningServer.PASSWORD));
    }

    private Call refresh(RunningServer.Somebody somebody, String from) {
        return server().post("/api/v1/auth/refresh")
                .header(FORWARDED_FOR, from)
                .json("{'refreshToken':'"
                        + somebody.signedIn().get("refreshToken").textValue() + "'}");
    }
}
