package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.identity.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** OWASP API3:2023, broken object property level authorization: no body sets what its route does not offer. */
class MassAssignmentTest extends ServerTest {
    private static final String MEMBERS = "/api/v1/members";

    private RunningServer.Somebody ada;
    private RunningServer.Somebody bea;

    @BeforeEach
    void meet() {
        ada = server().register();
        bea = ada.colleague("Beatrix", Role.AGENT);
    }

    static Stream<String> ofNobody() {
        return Stream.of(
                "'id':'x'",
                "'organization':'x'",
                "'organizationId':'x'",
                "'permissions':['manage_members']",
                "'active':true",
                "'deactivatedAt':null",
                "'availability':'available'",
                "'lastSignIn':null",
                "'passwordHash':'x'",
                "'avatar':null",
                "'presence':{}",
                "'__proto__':{}");
    }

    static Stream<String> notOfOneself() {
        return Stream.concat(
                ofNobody(),
                Stream.of(
                        "'role':'owner'",
                        "'capacity':1000",
                        "'skills':['german']",
                        "'email':'x@example.com'",
                        "'password':'correct horse battery'"));
    }

    private JsonNode bea() {
        return ada.get(MEMBERS + "/" + bea.id()).expect(200);
    }

    @ParameterizedTest
    @MethodSource("notOfOneself")
    void massAssignmentInOnesOwnProfileIsRefused(String field) {
        var before = bea();
        bea.patch("/api/v1/me").json("{'title':'Lead'," + field + "}").expectProblem(422, "unknown-field");
        assertThat(bea()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("ofNobody")
    void massAssignmentInTheProfileOfAnotherIsRefused(String field) {
        var before = bea();
        ada.patch(MEMBERS + "/" + bea.id())
                .json("{'title':'Lead'," + field + "}")
                .expectProblem(422, "unknown-field");
        ada.patch(MEMBERS + "/" + bea.id())
                .json("{'title':'Lead','email':'x@example.com'}")
                .expectProblem(422, "unknown-field");
        assertThat(bea()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("ofNobody")
    void massAssignmentInANewMemberIsRefused(String field) {
        ada.post(MEMBERS)
                .json("{'name':'Cay','email':'cay.%s','role':'qa','password':'%s',%s}"
                        .formatted(bea.email(), RunningServer.PASSWORD, field))
                .expectProblem(422, "unknown-field");
        assertThat(ada.get(MEMBERS + "?active=any").expect(200).get("data")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("ofNobody")
    void massAssignmentInOnesOwnPreferencesIsRefused(String field) {
        bea.patch("/api/v1/me/preferences")
                .json("{'theme':'dark'," + field + "}")
                .expectProblem(422, "unknown-field");
        bea.patch("/api/v1/me/preferences")
                .json("{'theme':'dark','notifications':{" + field + "}}")
                .expectProblem(422, "unknown-field");
        assertThat(bea.get("/api/v1/me/preferences").expect(200).get("theme").textValue())
                .isEqualTo("system");
    }
}
