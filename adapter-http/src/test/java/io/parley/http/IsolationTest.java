package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What belongs to another organization looks exactly like what does not exist. */
class IsolationTest extends ServerTest {
    @Test
    void whatBelongsToAnotherOrganizationIs404OnEveryRoute() {
        var mallory = server().register();
        var ada = server().register();
        var foreign = Things.in(ada.conversation(), ada);
        assertThat(routes(true))
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(route -> assertThat(problem(mallory, route, foreign))
                        .isEqualTo(problem(mallory, route, Things.MISSING)));
        assertNothingShown(mallory, foreign);
    }

    @Test
    void aConversationOfTwoIs404OnEveryRouteForAThird() {
        var ada = server().register();
        assertHiddenFrom(ada.colleague("Mallory"), Things.in(ada.direct(ada.colleague("Bob")), ada));
    }

    @Test
    void aGroupIs404OnEveryRouteForWhoeverIsNotInIt() {
        var ada = server().register();
        assertHiddenFrom(ada.colleague("Mallory"), Things.in(ada.group(ada.colleague("Bob")), ada));
    }

    @Test
    void aGroupIs404OnEveryRouteForWhoeverHasLeftIt() {
        var ada = server().register();
        var mallory = ada.colleague("Mallory");
        var group = ada.group(mallory, ada.colleague("Bob"));
        var things = Things.in(group, ada);
        mallory.delete(group + "/participants/me").expect(204);
        assertHiddenFrom(mallory, things);
    }

    /** They are of the same organization and may do everything in it. */
    private void assertHiddenFrom(RunningServer.Somebody mallory, Things hidden) {
        assertThat(routes(true))
                // A member is no secret within an organization.
                .filteredOn(route ->
                        !route.path().contains("/direct/") && !route.path().contains("{member}"))
                .allSatisfy(route ->
                        assertThat(problem(mallory, route, hidden)).isEqualTo(problem(mallory, route, Things.MISSING)));
        assertNothingShown(mallory, hidden);
    }

    private void assertNothingShown(RunningServer.Somebody mallory, Things hidden) {
        assertThat(routes(false))
                .filteredOn(route -> route.method().name().equals("GET"))
                // It says of each setting whether it is secret, to everybody the same.
                .filteredOn(route -> !route.path().endsWith("/channel-types"))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(mallory.get(route.path()).send().body())
                        .doesNotContain(hidden.conversation(), hidden.message(), hidden.note(), "secret"));
        assertThat(mallory.get("/api/v1/conversations?q=secret").expect(200).get("data"))
                .isEmpty();
        assertThat(mallory.get("/api/v1/me/unread").expect(200).get("messages").asInt())
                .isZero();
    }

    private List<Route> routes(boolean ofOneThing) {
        return server().api.routes().stream()
                .filter(route -> route.work() instanceof Route.Work.ForMembers)
                .filter(route -> route.path().contains("{") == ofOneThing)
                .toList();
    }

    private ObjectNode problem(RunningServer.Somebody mallory, Route route, Things things) {
        var problem = (ObjectNode) mallory.call(route.method().name(), things.path(route))
                .json(Things.body(route, mallory))
                .expectProblem(404, "not-found");
        return problem.without(List.of("requestId"));
    }

    @Test
    void anotherOrganizationsMembersAndMessagesCannotBeNamed() {
        var mallory = server().register();
        var ada = server().register();
        String mine = mallory.conversation();
        mallory.put(mine + "/assignee").json("{'member':'" + ada.id() + "'}").expectProblem(404, "not-found");
        String message = ada.post(ada.conversation() + "/messages")
                .json("{'text':'x'}")
                .expect(201)
                .get("id")
                .textValue();
        mallory.post(mine + "/messages")
                .json("{'text':'x','replyTo':'" + message + "'}")
                .expectProblem(422, "reply-elsewhere");
        mallory.get(mine + "/messages?around=" + message).expectProblem(404, "not-found");
        assertThat(mallory.get("/api/v1/conversations?assignee=" + ada.id())
                        .expect(200)
                        .get("data"))
                .isEmpty();
        assertThat(mallory.get("/api/v1/members").expect(200).get("data")).hasSize(1);
    }
}
