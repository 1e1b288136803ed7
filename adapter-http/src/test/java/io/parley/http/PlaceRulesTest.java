package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in that is bound to a place. */
class PlaceRulesTest extends ServerTest {
    private static final String POLICY = "/api/v1/organization/access-policy";
    private static final String CHECKS = "/api/v1/organization/location-checks";
    private static final String OFFICE =
            "{'enforce':true,'roles':['agent'],'places':[{'name':'Office','latitude':52.52,'longitude':13.405,"
                    + "'radiusMeters':100}]}";

    @Test
    void anAgentSignsInAtWorkAndNowhereElse() {
        var ada = server().register();
        ada.put(POLICY).json(OFFICE).expect(200);
        assertThat(ada.get(POLICY).expect(200).toString()).isEqualTo(OFFICE.replace('\'', '"'));
        String agent = ada.join("Bob", Role.AGENT).email().value();

        login(agent, "").expectProblem(403, "location-needed");
        login(agent, at("52.52", "13.405", "5000")).expectProblem(403, "location-needed");
        login(agent, at("48.8566", "2.3522", "10")).expectProblem(403, "too-far-away");
        login(agent, at("52.5204", "13.4051", "10")).expect(200);
        login(ada.email(), "").expect(200);

        var checks = ada.get(CHECKS + "?limit=3").expect(200);
        assertThat(checks.findValuesAsText("result")).containsExactly("allowed", "too_far_away", "location_needed");
        assertThat(checks.at("/data/1/seen").toString())
                .isEqualTo("{\"latitude\":48.86,\"longitude\":2.35,\"place\":\"Office\",\"distanceMeters\":877500}");
        var rest = ada.get(CHECKS + "?cursor=" + checks.at("/page/next").textValue())
                .expect(200);
        assertThat(rest.get("data")).hasSize(1);
        assertThat(rest.at("/page/hasMore").booleanValue()).isFalse();
    }

    @Test
    void aWrongPasswordIsNotLookedAtFurther() {
        var ada = server().register();
        ada.put(POLICY).json(OFFICE).expect(200);
        String agent = ada.join("Bob", Role.AGENT).email().value();
        server().post("/api/v1/auth/login")
                .json("{'email':'" + agent + "','password':'wrong horse battery'}")
                .expectProblem(401, "credentials-wrong");
        assertThat(ada.get(CHECKS).expect(200).get("data")).isEmpty();
    }

    @Test
    void itTakesThePermissionToManageAccess() {
        var agent = server().register().colleague("Bob", Role.AGENT);
        agent.get(POLICY).expectProblem(403, "forbidden");
        agent.put(POLICY).json(OFFICE).expectProblem(403, "forbidden");
        agent.get(CHECKS).expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'enforce':true,'roles':['agent'],'places':[]}",
                "{'enforce':'yes','roles':[],'places':[]}",
                "{'enforce':true,'roles':['owner'],'places':[{'name':'x','latitude':0,'longitude':0,'radiusMeters':10}]}",
                "{'enforce':false,'roles':[],'places':[{'name':'x','latitude':0,'longitude':0,'radiusMeters':9}]}",
                "{'enforce':false,'roles':[],'places':[{'name':'x','latitude':0,'longitude':0,'radiusMeters':10001}]}",
                "{'enforce':false,'roles':[],'places':[{'name':'x','latitude':91,'longitude':0,'radiusMeters':10}]}",
                "{'enforce':false,'roles':[],'places':[{'name':'x','latitude':'0','longitude':0,'radiusMeters':10}]}",
                "{'enforce':false,'roles':[],'places':[{'name':'x','latitude':1e999,'longitude':0,'radiusMeters':10}]}",
                "{'enforce':false,'roles':[],'places':[{'name':'','latitude':1,'longitude':0,'radiusMeters':10}]}"
            })
    void whatIsNoPolicyIsRefused(String body) {
        assertThat(server().register().put(POLICY).json(body).send().statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'latitude':1,'longitude':1}",
                "{'latitude':91,'longitude':1,'accuracyMeters':1}",
                "{'latitude':1,'longitude':1,'accuracyMeters':-1}",
                "{'latitude':1,'longitude':1,'accuracyMeters':1,'altitude':2}",
                "'Berlin'"
            })
    void whatIsNoLocationIsRefused(String location) {
        assertThat(login(server().register().email(), ",'location':" + location)
                        .send()
                        .statusCode())
                .isEqualTo(422);
    }

    private static String at(String latitude, String longitude, String accuracy) {
        return ",'location':{'latitude':%s,'longitude':%s,'accuracyMeters':%s}"
                .formatted(latitude, longitude, accuracy);
    }

    private Call login(String email, String location) {
        return server().post("/api/v1/auth/login")
                .json("{'email':'%s','password':'%s'%s}".formatted(email, RunningServer.PASSWORD, location));
    }
}
