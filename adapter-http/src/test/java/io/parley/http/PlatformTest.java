package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.http.RunningServer.Somebody;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Those who run the server, and organizations that are not theirs. */
final class PlatformTest extends ServerTest {
    private static final String ALL = "/api/v1/platform/organizations";

    @Test
    void nobodyElseGetsNearIt() {
        var owner = server().register();
        var theirs = ALL + "/" + organization(server().register());

        owner.get(ALL).expectProblem(403, "not-an-administrator");
        owner.post(ALL)
                .json("{'name':'X','owner':{'name':'X','email':'x@example.com','password':'long enough'}}")
                .expectProblem(403, "not-an-administrator");
        owner.get(theirs).expectProblem(404, "not-found");
        owner.post(theirs + "/suspend").json("{'reason':'spite'}").expectProblem(404, "not-found");
        owner.post(theirs + "/resume").expectProblem(404, "not-found");
        owner.get(theirs + "/export").expectProblem(404, "not-found");
        owner.delete(theirs + "?name=x").expectProblem(404, "not-found");
        owner.post(theirs + "/impersonations")
                .json("{'member':'" + owner.id() + "','reason':'spite'}")
                .expectProblem(404, "not-found");
    }

    @Test
    void organizationsAreListedInPages() {
        var root = administrator();
        server().register();

        var first = root.get(ALL + "?limit=1").expect(200);
        var second = root.get(ALL + "?limit=1&cursor=" + first.at("/page/next").textValue())
                .expect(200);

        assertThat(first.at("/data/0/id")).isNotEqualTo(second.at("/data/0/id"));
    }

    @Test
    void anOrganizationIsMadeWithAnOwnerWhoSignsIn() {
        var root = administrator();

        var made = root.post(ALL)
                .json("{'name':'New','owner':{'name':'Olga','email':'olga.made@example.com','password':'"
                        + RunningServer.PASSWORD + "'}}")
                .expect(201);

        var signedIn = server().post("/api/v1/auth/login")
                .json("{'email':'olga.made@example.com','password':'" + RunningServer.PASSWORD + "'}")
                .expect(200);
        assertThat(signedIn.at("/organization/id")).isEqualTo(made.get("id"));
        assertThat(signedIn.at("/member/role").textValue()).isEqualTo("owner");
    }

    @Test
    void aSuspendedOrganizationIsShutAtOnceAndOpensAgain() {
        var root = administrator();
        var owner = server().register();
        var path = ALL + "/" + organization(owner);

        root.post(path + "/suspend").json("{'reason':'unpaid'}").expect(200);

        owner.get("/api/v1/me").expectProblem(401, "session-ended");
        server().post("/api/v1/auth/login")
                .json("{'email':'" + owner.email() + "','password':'" + RunningServer.PASSWORD + "'}")
                .expectProblem(403, "organization-suspended");

        root.post(path + "/resume").expect(200);
        var again = owner.again();
        again.get("/api/v1/me").expect(200);
        assertThat(acts(again)).contains("organization_suspended", "organization_resumed");
    }

    @Test
    void nobodyShutsTheirOwnOrganization() {
        var root = administrator();

        root.post(ALL + "/" + organization(root) + "/suspend")
                .json("{'reason':'by mistake'}")
                .expectProblem(409, "own-organization");
    }

    @Test
    void theExportHoldsWhatHappenedAndNoSecret() {
        var root = administrator();
        var owner = server().register();
        owner.say(owner.conversation(), "to be exported");

        var lines = root.get(ALL + "/" + organization(owner) + "/export")
                .send()
                .body()
                .lines()
                .map(RunningServer::parse)
                .toList();

        assertThat(lines).extracting(line -> line.get("type").textValue()).contains("organization", "member", "event");
        assertThat(lines.toString())
                .contains("to be exported")
                .doesNotContain("passwordHash")
                .doesNotContain("sealed");
        assertThat(acts(owner)).contains("organization_exported");
    }

    @Test
    void anOrganizationIsDeletedWhenItIsMeant() {
        var root = administrator();
        var owner = server().register();
        var path = ALL + "/" + organization(owner);
        var name = root.get(path).expect(200).get("name").textValue();

        root.delete(path + "?name=" + name.replace(" ", "%20")).expectProblem(409, "organization-not-suspended");
        root.post(path + "/suspend").json("{'reason':'asked for it'}").expect(200);
        root.delete(path + "?name=Another").expectProblem(422, "name-differs");
        root.delete(path + "?name=" + name.replace(" ", "%20")).expect(204);

        root.get(path).expectProblem(404, "not-found");
        server().post("/api/v1/auth/login")
                .json("{'email':'" + owner.email() + "','password':'" + RunningServer.PASSWORD + "'}")
                .expectProblem(401, "credentials-wrong");
    }

    @Test
    void whoActsForAMemberIsMarkedAndCannotTouchHowTheySignIn() {
        var root = administrator();
        var owner = server().register();
        var agent = owner.colleague("Tom", Role.AGENT);

        var begun = root.post(ALL + "/" + organization(owner) + "/impersonations")
                .json("{'member':'" + agent.id() + "','reason':'cannot see the inbox','minutes':5}")
                .expect(201);
        String token = begun.get("accessToken").textValue();
        var conversation = owner.conversation();
        var said = server().post(conversation + "/messages")
                .as(token)
                .json("{'text':'from support'}")
                .expect(201);

        assertThat(said.at("/author/id").textValue()).isEqualTo(agent.id());
        assertThat(said.at("/author/name").textValue()).startsWith("Tom (");
        server().get(ALL).as(token).expectProblem(403, "not-an-administrator");
        var entry = entries(owner).stream()
                .filter(row -> row.get("act").textValue().equals("impersonation_started"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.at("/actor/type").textValue()).isEqualTo("platform");
        assertThat(entry.at("/details/reason").textValue()).isEqualTo("cannot see the inbox");
        assertThat(entry.at("/details/minutes").textValue()).isEqualTo("5");
    }

    @Test
    void theAuditLogIsForThoseWhoMayReadIt() {
        var owner = server().register();

        owner.colleague("Tim", Role.AGENT).get("/api/v1/audit-log").expectProblem(403, "forbidden");
        owner.get("/api/v1/audit-log?cursor=rubbish").expectProblem(400, "invalid-position");
    }

    @Test
    void theAuditLogIsReadInPages() {
        var root = administrator();
        var owner = server().register();
        for (int i = 0; i < 3; i++) {
            root.get(ALL + "/" + organization(owner) + "/export").send();
        }

        var first = owner.get("/api/v1/audit-log?limit=2").expect(200);
        var next = owner.get("/api/v1/audit-log?limit=2&cursor="
                        + first.at("/page/next").textValue())
                .expect(200);

        assertThat(first.get("data")).hasSize(2);
        assertThat(next.at("/data/0/id")).isNotEqualTo(first.at("/data/1/id"));
    }

    private Somebody administrator() {
        var somebody = server().register();
        server().messaging
                .platform()
                .appoint(EmailAddress.parse(somebody.email()).orElseThrow())
                .orElseThrow();
        return somebody;
    }

    private static String organization(Somebody somebody) {
        return somebody.signedIn().at("/organization/id").textValue();
    }

    private static List<String> acts(Somebody reader) {
        return entries(reader).stream().map(row -> row.get("act").textValue()).toList();
    }

    private static List<JsonNode> entries(Somebody reader) {
        var rows = new ArrayList<JsonNode>();
        reader.get("/api/v1/audit-log").expect(200).get("data").forEach(rows::add);
        return rows;
    }
}
