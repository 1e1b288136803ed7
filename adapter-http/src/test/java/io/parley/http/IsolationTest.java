package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What belongs to another organization looks exactly like what does not exist. */
class IsolationTest extends ServerTest {
    private static final String MISSING = "/api/v1/conversations/cnv_00000000000000000000000000";

    private static final String MISSING_FILE = "/api/v1/files/fil_00000000000000000000000000";

    @Test
    void anotherOrganizationsConversationIs404OnEveryRoute() {
        var mallory = server().register();
        String foreign = server().register().conversation();
        var routes = server().api.routes().stream()
                .filter(route -> !(route.work() instanceof Route.Work.ForAnyone))
                .filter(route -> route.path().contains("{"))
                .toList();
        String foreignFile = server().register().file();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(8);
        for (Route route : routes) {
            boolean ofFile = route.path().startsWith("/api/v1/files/");
            assertThat(problem(mallory, route, ofFile ? foreignFile : foreign))
                    .as(route.toString())
                    .isEqualTo(problem(mallory, route, ofFile ? MISSING_FILE : MISSING));
        }
    }

    private ObjectNode problem(RunningServer.Somebody mallory, Route route, String thing) {
        String path = route.path().replace("/api/v1/conversations/{id}", thing).replace("/api/v1/files/{id}", thing);
        assertThat(path).doesNotContain("{");
        var problem = (ObjectNode) new Call(server(), route.method().name(), path)
                .as(mallory.token())
                .json(bodyFor(route, mallory))
                .expectProblem(404, "not-found");
        return problem.without(List.of("requestId"));
    }

    private static String bodyFor(Route route, RunningServer.Somebody somebody) {
        if (!route.takesBody()) {
            return "";
        }
        return switch (route.path().substring(route.path().lastIndexOf('/') + 1)) {
            case "ticket" -> "";
            case "messages", "notes" -> "{'text':'x'}";
            case "assignee" -> "{'member':'" + somebody.id() + "'}";
            case "status" -> "{'status':'closed'}";
            case "read" -> "{'upTo':1}";
            default -> throw new AssertionError("a new route: say what a good body for it is: " + route.path());
        };
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
