package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Offices and teams, and that whoever is bound to an office learns nothing of another one on any route. */
class OfficesTest extends ServerTest {
    private static final String OFFICES = "/api/v1/offices";
    private static final String TEAMS = "/api/v1/teams";

    @Test
    void officesAndTeamsAreMadeChangedAndRemoved() {
        var ada = server().register();
        var bob = ada.colleague("Bob", Role.AGENT);
        for (String units : new String[] {OFFICES, TEAMS}) {
            var made = ada.post(units)
                    .json("{'name':'North','members':['" + ada.id() + "']}")
                    .expect(201);
            String one = units + "/" + made.get("id").textValue();
            var changed = ada.patch(one)
                    .json("{'name':'South','members':['" + bob.id() + "']}")
                    .expect(200);
            assertThat(changed.get("name").textValue()).isEqualTo("South");
            assertThat(changed.get("members").get(0).textValue()).isEqualTo(bob.id());
            assertThat(bob.get(units).expect(200).get("data").get(0)).isEqualTo(changed);
            bob.patch(one).json("{'name':'x'}").expectProblem(403, "forbidden");
            ada.patch(one)
                    .json("{'members':['mbr_00000000000000000000000000']}")
                    .expectProblem(404, "not-found");
            ada.delete(one).expect(204);
            ada.delete(one).expectProblem(404, "not-found");
        }
    }

    @Test
    void anotherOrganizationsOfficesAndTeamsDoNotExist() {
        var ada = server().register();
        var mallory = server().register();
        for (String units : new String[] {OFFICES, TEAMS}) {
            String one = units + "/"
                    + ada.post(units)
                            .json("{'name':'North'}")
                            .expect(201)
                            .get("id")
                            .textValue();
            mallory.patch(one).json("{'name':'x'}").expectProblem(404, "not-found");
            mallory.delete(one).expectProblem(404, "not-found");
            assertThat(mallory.get(units).expect(200).get("data")).isEmpty();
        }
        String office = office(ada);
        mallory.put(mallory.conversation() + "/office")
                .json("{'office':'" + office + "'}")
                .expectProblem(404, "not-found");
    }

    @Test
    void aConversationBelongsToTheOfficeOfItsChannelAndCanBeMoved() {
        var ada = server().register();
        ada.connect("polly-1");
        String channel =
                ada.get("/api/v1/channels").expect(200).at("/data/0/id").textValue();
        String office = office(ada);
        assertThat(ada.put("/api/v1/channels/" + channel + "/office")
                        .json("{'office':'" + office + "'}")
                        .expect(200)
                        .get("office")
                        .textValue())
                .isEqualTo(office);
        ada.delete(OFFICES + "/" + office).expectProblem(409, "office-in-use");

        customerWrites("polly-1");

        JsonNode row = ada.get("/api/v1/conversations").expect(200).at("/data/0");
        assertThat(row.get("office").textValue()).isEqualTo(office);
        String path = "/api/v1/conversations/" + row.get("id").textValue();
        assertThat(ada.put(path + "/office")
                        .json("{'office':null}")
                        .expect(200)
                        .get("office")
                        .isNull())
                .isTrue();
        assertThat(ada.get(path).expect(200).has("office")).isFalse();
        assertThat(ada.get(path + "/timeline").expect(200).findValuesAsText("type"))
                .endsWith("conversation.updated");
    }

    @Test
    void whatHappensBetweenMembersBelongsToNoOffice() {
        var ada = server().register();
        var bob = ada.colleague("Bob");

        ada.put(ada.direct(bob) + "/office")
                .json("{'office':'" + office(ada) + "'}")
                .expectProblem(409, "conversation-private");
    }

    @Test
    void whatIsOfAnotherOfficeIs404OnEveryRouteForWhoeverIsBound() {
        var ada = server().register();
        var mia = ada.colleague("Mia", bound(ada));
        office(ada, mia);
        String far = ada.conversation();
        var things = Things.in(far, ada);
        ada.put(far + "/office").json("{'office':'" + office(ada) + "'}").expect(200);

        assertThat(routesOfOneConversation())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(route -> mia.call(route.method().name(), things.path(route))
                        .json(Things.body(route, mia))
                        .expectProblem(404, "not-found"));
        for (String list : new String[] {
            "/api/v1/conversations",
            "/api/v1/conversations?q=Plans",
            "/api/v1/messages/search?q=secret",
            "/api/v1/me/drafts"
        }) {
            assertThat(mia.get(list).send().body()).doesNotContain(things.conversation(), things.message(), "secret");
        }
        ada.put(far + "/office").json("{'office':null}").expect(200);
        mia.get(far).expect(200);
    }

    @Test
    void whoIsBoundSeesNoChannelsAndNoContactsOfOtherOffices() {
        var ada = server().register();
        ada.connect("polly-2");
        var mia = ada.colleague("Mia", bound(ada));
        office(ada, mia);
        String channel =
                ada.get("/api/v1/channels").expect(200).at("/data/0/id").textValue();
        ada.put("/api/v1/channels/" + channel + "/office")
                .json("{'office':'" + office(ada) + "'}")
                .expect(200);
        customerWrites("polly-2");

        assertThat(ada.get("/api/v1/contacts").expect(200).get("data")).hasSize(1);
        assertThat(mia.get("/api/v1/contacts").expect(200).get("data")).isEmpty();
        assertThat(mia.get("/api/v1/channels").expect(200).get("data")).isEmpty();
        assertThat(mia.get("/api/v1/conversations").expect(200).get("data")).isEmpty();
    }

    @Test
    void nobodyGetsAConversationThatTheyDoNotSee() {
        var ada = server().register();
        var mia = ada.colleague("Mia", bound(ada));
        office(ada, mia);
        String plans = ada.conversation();
        ada.put(plans + "/assignee").json("{'member':'" + mia.id() + "'}").expect(200);

        ada.put(plans + "/office").json("{'office':'" + office(ada) + "'}").expect(200);

        assertThat(ada.get(plans).expect(200).get("assignee").isNull()).isTrue();
        ada.put(plans + "/assignee").json("{'member':'" + mia.id() + "'}").expectProblem(409, "not-in-office");
    }

    @Test
    void whoIsBoundTakesNobodyOutAndSeesNoFurtherByIt() {
        var ada = server().register();
        var mia = ada.colleague("Mia", bound(ada));
        String own = office(ada, mia);
        String other = office(ada);

        mia.patch(OFFICES + "/" + own).json("{'members':[]}").expectProblem(403, "reach-not-held");
        mia.patch(OFFICES + "/" + other)
                .json("{'members':['" + mia.id() + "']}")
                .expectProblem(404, "not-found");
        mia.post(OFFICES).json("{'name':'x'}").expectProblem(403, "reach-not-held");
        mia.patch("/api/v1/roles/bound").json("{'ownOfficeOnly':false}").expectProblem(403, "reach-not-held");
        mia.patch(OFFICES + "/" + own).json("{'name':'Mine'}").expect(200);
    }

    private void customerWrites(String account) {
        var taken = server().post("/hooks/parrot")
                .header(ParrotChannel.SIGNATURE, "squawk")
                .body(BodyPublishers.ofString(account + "|m1|hello"))
                .send();
        assertThat(taken.statusCode()).isEqualTo(200);
    }

    private List<Route> routesOfOneConversation() {
        return server().api.routes().stream()
                .filter(route -> route.work() instanceof Route.Work.ForMembers)
                .filter(route -> route.path().matches(".*/(conversations|messages|notes|files|drafts)/\\{id}.*"))
                .toList();
    }

    /** A role that may do everything, within its offices. */
    private static Role bound(RunningServer.Somebody ada) {
        ada.post("/api/v1/roles")
                .json("{'key':'bound','name':'Bound','ownOfficeOnly':true,'permissions':["
                        + String.join(
                                ",",
                                Arrays.stream(Permission.values())
                                        .map(permission ->
                                                "'" + permission.name().toLowerCase(Locale.ROOT) + "'")
                                        .toList())
                        + "]}")
                .expect(201);
        return new Role(new RoleKey("bound"), "Bound", Set.of(Permission.values()), true);
    }

    private static String office(RunningServer.Somebody ada, RunningServer.Somebody... members) {
        var ids = Stream.of(members).map(member -> "'" + member.id() + "'").collect(Collectors.joining(","));
        return ada.post(OFFICES)
                .json("{'name':'Office','members':[" + ids + "]}")
                .expect(201)
                .get("id")
                .textValue();
    }
}
