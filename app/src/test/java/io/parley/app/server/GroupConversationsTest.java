package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several members talk; they come and go. */
class GroupConversationsTest extends CapabilityTest {
    @Test
    void aNewcomerHearsOfItLiveAndSeesTheWholeHistory() {
        var group = admin().group(agent());
        admin().say(group, "Before you came");
        manager().get(CONVERSATIONS + group).expecting(404);
        try (var live = server().live(manager())) {
            admin().post(
                            CONVERSATIONS + group + "/participants",
                            Map.of("members", List.of(manager().id())))
                    .expecting(200);
            live.await(
                    "participant.added",
                    data -> data.toString().contains(manager().id()));
        }
        assertThat(manager().messagesOf(group).findValuesAsText("text")).containsExactly("Before you came");
        assertThat(manager()
                        .get(CONVERSATIONS + group)
                        .expecting(200)
                        .body()
                        .at("/group/size")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void whoIsRemovedHearsOfItAndSeesNothingMore() {
        var group = admin().group(agent(), manager());
        try (var live = server().live(agent())) {
            admin().delete(CONVERSATIONS + group + "/participants/" + agent().id())
                    .expecting(204);
            live.await("participant.removed", data -> data.toString().contains(agent().id()));
        }
        agent().get(CONVERSATIONS + group + "/messages").expecting(404);
        agent().post(CONVERSATIONS + group + "/messages", Map.of("text", "Hello?"))
                .expecting(404);
    }

    @Test
    void ownershipIsHandedOnBeforeTheOwnerLeaves() {
        var group = admin().group(agent());
        var participants = CONVERSATIONS + group + "/participants";
        assertThat(admin().delete(participants + "/me")
                        .expecting(409)
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("owner-must-stay");
        admin().put(CONVERSATIONS + group + "/owner", Map.of("member", agent().id()))
                .expecting(200);
        admin().delete(participants + "/me").expecting(204);
        agent().patch(CONVERSATIONS + group, Map.of("subject", "Mine now")).expecting(200);
        assertThat(agent().get(CONVERSATIONS + group + "/timeline")
                        .expecting(200)
                        .body()
                        .path("data")
                        .findValuesAsText("type"))
                .contains("conversation.created", "participant.added", "conversation.updated", "participant.removed");
    }

    @Test
    void ofManyChangesAtOnceNoneIsLost() throws Exception {
        var group = admin().group(agent());
        var member = Map.of("members", List.of(manager().id()));
        var path = CONVERSATIONS + group + "/participants";
        AllAtOnce.run(
                16,
                number -> number % 2 == 0
                        ? admin().post(path, member)
                        : admin().delete(path + "/" + manager().id()));
        var present = admin().get(path).expecting(200).body().path("data");
        assertThat(admin().get(CONVERSATIONS + group).body().at("/group/size").asInt())
                .isEqualTo(present.size());
    }
}
