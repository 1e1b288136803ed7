package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest extends ServerTest {
    private static final String MEMBERS = "/api/v1/members";

    private RunningServer.Somebody ada;
    private RunningServer.Somebody bea;
    private String pathOfBea;

    @BeforeEach
    void meet() {
        ada = server().register();
        bea = ada.colleague("Beatrix", Role.AGENT);
        pathOfBea = MEMBERS + "/" + bea.id();
    }

    private static Call add(RunningServer.Somebody by, String email, String role, String password) {
        return by.post(MEMBERS)
                .json("{'name':'Cay','email':'%s','role':'%s','password':'%s'}".formatted(email, role, password));
    }

    private JsonNode profileOfBea() {
        return ada.get(pathOfBea).expect(200);
    }

    private List<String> listed(String query) {
        return ada.get(MEMBERS + query).expect(200).get("data").findValuesAsText("id");
    }

    @Test
    void aMemberIsAddedAndSignsInWithThePassword() {
        String email = "cay." + bea.email();

        var added = add(ada, email.toUpperCase(Locale.ROOT), "qa", RunningServer.PASSWORD)
                .expect(201);

        assertThat(added.get("role").textValue()).isEqualTo("qa");
        assertThat(added.get("active").booleanValue()).isTrue();
        var signedIn = server().post("/api/v1/auth/login")
                .json("{'email':'%s','password':'%s'}".formatted(email, RunningServer.PASSWORD))
                .expect(200);
        assertThat(signedIn.at("/member/id")).isEqualTo(added.get("id"));
        assertThat(ada.get(MEMBERS + "/" + added.get("id").textValue())
                        .expect(200)
                        .get("lastSignIn")
                        .textValue())
                .isNotEmpty();
        assertThat(bea.get(MEMBERS + "/" + added.get("id").textValue())
                        .expect(200)
                        .has("lastSignIn"))
                .as("is not everybody's business")
                .isFalse();
    }

    @Test
    void whoIsAddedMayNotMoreThanWhoAdds() {
        var admin = ada.colleague("Cay", Role.ADMIN);
        add(admin, "x1" + bea.email(), "owner", RunningServer.PASSWORD).expectProblem(403, "owners-only");
        add(bea, "x2" + bea.email(), "qa", RunningServer.PASSWORD).expectProblem(403, "forbidden");
        add(ada, "x3" + bea.email(), "wizard", RunningServer.PASSWORD).expectProblem(422, "no-such-role");
        add(ada, "x4" + bea.email(), "Wizard!", RunningServer.PASSWORD).expectProblem(422, "invalid-value");
        add(ada, "x5" + bea.email(), "qa", "12345678").expectProblem(422, "password-too-weak");
        add(ada, bea.email(), "qa", RunningServer.PASSWORD).expectProblem(409, "email-taken");
        add(ada, "nobody", "qa", RunningServer.PASSWORD).expectProblem(422, "invalid-value");
        ada.post(MEMBERS).json("{}").expectProblem(422, "missing-field");
        assertThat(listed("?active=any")).hasSize(3);
    }

    @Test
    void aPatchChangesWhatItNamesAndNullTakesAway() {
        var changed = ada.patch(pathOfBea)
                .json("{'name':' Bea ','role':'manager','capacity':3,'skills':['german','billing','german'],"
                        + "'title':'Lead','about':'Here to help.','timeZone':'Europe/Lisbon','locale':'pt-PT'}")
                .expect(200);
        assertThat(changed.get("name").textValue()).isEqualTo("Bea");
        assertThat(changed.get("role").textValue()).isEqualTo("manager");
        assertThat(changed.get("capacity").intValue()).isEqualTo(3);
        assertThat(changed.get("skills")).extracting(JsonNode::textValue).containsExactly("billing", "german");
        assertThat(changed.get("timeZone").textValue()).isEqualTo("Europe/Lisbon");
        assertThat(changed.get("locale").textValue()).isEqualTo("pt-PT");

        var after = ada.patch(pathOfBea)
                .json("{'capacity':null,'skills':null,'title':null,'timeZone':null}")
                .expect(200);
        assertThat(after.get("name").textValue()).isEqualTo("Bea");
        assertThat(after.get("capacity").intValue()).isEqualTo(50);
        assertThat(after.get("skills")).isEmpty();
        assertThat(after.get("title").textValue()).isEmpty();
        assertThat(after.has("timeZone")).isFalse();
        assertThat(after.get("locale").textValue()).isEqualTo("pt-PT");
        assertThat(after).isEqualTo(ada.patch(pathOfBea).json("{}").expect(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':null}",
                "{'name':' '}",
                "{'role':null}",
                "{'capacity':10001}",
                "{'capacity':-1}",
                "{'skills':['No Slug']}",
                "{'about':'Call +55 11 98765-4321'}",
                "{'timeZone':'Mars/Olympus'}",
                "{'timeZone':'+02:00'}",
                "{'locale':'not a tag'}"
            })
    void whatCannotBeIsRefusedAndNothingChanges(String patch) {
        var before = profileOfBea();
        ada.patch(pathOfBea).json(patch).expect(422);
        assertThat(profileOfBea()).isEqualTo(before);
    }

    @Test
    void aMemberHasAtMostFiftySkills() {
        String fifty = skills(50);
        ada.patch(pathOfBea).json("{'skills':[" + fifty + "]}").expect(200);
        ada.patch(pathOfBea).json("{'skills':[" + fifty + ",'more']}").expectProblem(422, "invalid-value");
    }

    private static String skills(int count) {
        return IntStream.range(0, count).mapToObj(number -> "'s" + number + "'").collect(Collectors.joining(","));
    }

    @Test
    void membersAreFoundByRoleSkillAndActivity() {
        ada.patch(pathOfBea).json("{'skills':['german']}").expect(200);
        assertThat(listed("?skill=german")).containsExactly(bea.id());
        assertThat(listed("?role=owner")).containsExactly(ada.id());
        assertThat(listed("?role=owner&skill=german")).isEmpty();
        ada.post(pathOfBea + "/deactivate").expect(200);
        assertThat(listed("")).containsExactly(ada.id());
        assertThat(listed("?active=false")).containsExactly(bea.id());
        assertThat(listed("?active=any&q=bea")).containsExactly(bea.id());
        ada.get(MEMBERS + "?active=perhaps").expectProblem(400, "invalid-parameter");
        ada.get(MEMBERS + "?skill=No%20Slug").expectProblem(400, "invalid-parameter");
        ada.get(MEMBERS + "?role=No%20Key").expectProblem(400, "invalid-parameter");
    }

    @Test
    void aChangedRoleWorksAtOnce() {
        bea.get("/api/v1/organization").expectProblem(403, "forbidden");
        ada.patch(pathOfBea).json("{'role':'admin'}").expect(200);
        bea.get("/api/v1/organization").expect(200);
        ada.patch(pathOfBea).json("{'role':'agent'}").expect(200);
        bea.get("/api/v1/organization").expectProblem(403, "forbidden");
    }

    @Test
    void theLastOwnerStaysAndNobodyDeactivatesThemselves() {
        String own = MEMBERS + "/" + ada.id();
        ada.patch(own).json("{'role':'admin'}").expectProblem(409, "last-owner");
        ada.post(own + "/deactivate").expectProblem(409, "not-oneself");
        var admin = ada.colleague("Cay", Role.ADMIN);
        admin.patch(own).json("{'role':'agent'}").expectProblem(403, "owners-only");
        admin.post(own + "/deactivate").expectProblem(403, "owners-only");
        admin.patch(MEMBERS + "/" + admin.id()).json("{'role':'owner'}").expectProblem(403, "owners-only");
        bea.post(own + "/deactivate").expectProblem(403, "forbidden");

        ada.patch(pathOfBea).json("{'role':'owner'}").expect(200);
        bea.patch(own).json("{'role':'admin'}").expect(200);
        ada.patch(pathOfBea).json("{'role':'agent'}").expectProblem(403, "owners-only");
    }

    @Test
    void aTokenOfADeactivatedMemberOpensNothing() {
        ada.post(pathOfBea + "/deactivate").expect(200);

        bea.get("/api/v1/me").expectProblem(401, "session-ended");
        server().post("/api/v1/auth/refresh")
                .json("{'refreshToken':'" + bea.signedIn().get("refreshToken").textValue() + "'}")
                .expectProblem(401, "session-ended");
        var wrong = login(ada.email(), "wrong horse battery");
        var gone = login(bea.email(), RunningServer.PASSWORD);
        assertThat(gone).isEqualTo(wrong);

        ada.post(pathOfBea + "/reactivate").expect(200);
        bea.get("/api/v1/me").expectProblem(401, "session-ended");
        bea.again().get("/api/v1/me").expect(200);
    }

    /** What is said to whoever does not get in, but for the number of the request. */
    private JsonNode login(String email, String password) {
        var problem = (ObjectNode) server().post("/api/v1/auth/login")
                .json("{'email':'%s','password':'%s'}".formatted(email, password))
                .expectProblem(401, "credentials-wrong");
        problem.remove("requestId");
        return problem;
    }

    @Test
    void theWorkOfADeactivatedMemberIsFreeAndTheyKeepTheirName() {
        String conversation = ada.conversation();
        bea.say(conversation, "Mine");
        String group = ada.group(bea);
        ada.put(conversation + "/assignee")
                .json("{'member':'" + bea.id() + "'}")
                .expect(200);

        var gone = ada.post(pathOfBea + "/deactivate").expect(200);

        assertThat(gone.get("active").booleanValue()).isFalse();
        assertThat(gone.get("availability").textValue()).isEqualTo("away");
        assertThat(gone.get("deactivatedAt").textValue()).isNotEmpty();
        assertThat(ada.post(pathOfBea + "/deactivate").expect(200)).isEqualTo(gone);
        var row = ada.get(conversation).expect(200);
        assertThat(row.get("assignee").isNull()).isTrue();
        assertThat(row.get("status").textValue()).isEqualTo("open");
        assertThat(ada.get(conversation + "/messages")
                        .expect(200)
                        .at("/data/0/author/name")
                        .textValue())
                .isEqualTo("Beatrix");
        assertThat(ada.get(group + "/participants").expect(200).get("data").findValuesAsText("id"))
                .contains(bea.id());
    }

    @Test
    void aDeactivatedMemberGetsNothingNew() {
        ada.post(pathOfBea + "/deactivate").expect(200);
        String conversation = ada.conversation();
        String group = ada.group(ada.colleague("Cay"));
        String member = "{'member':'" + bea.id() + "'}";

        ada.put(conversation + "/assignee").json(member).expectProblem(409, "member-deactivated");
        ada.put("/api/v1/conversations/direct/" + bea.id()).json("{}").expectProblem(409, "member-deactivated");
        ada.post(group + "/participants")
                .json("{'members':['" + bea.id() + "']}")
                .expectProblem(409, "member-deactivated");
        ada.post(conversation + "/notes")
                .json("{'text':'@[Bea](" + bea.id() + ")'}")
                .expectProblem(422, "mention-outside");
        ada.post("/api/v1/connections/requests").json(member).expectProblem(409, "member-deactivated");
    }
}
