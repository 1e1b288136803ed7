package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of several who want a conversation, one gets it. */
class ClaimingTest extends CapabilityTest {
    @Test
    void ofManyWhoClaimAtOnceOneWinsAndTheOthersLearnWho() throws Exception {
        var conversation = admin().post("/api/v1/conversations", Map.of("kind", "internal", "subject", "Plans"))
                .expecting(201)
                .body()
                .path("id")
                .asText();
        var people = new Rest[] {admin(), manager(), agent()};
        var replies =
                AllAtOnce.run(3, number -> people[number].post(CONVERSATIONS + conversation + "/claim", Map.of()));
        assertThat(replies)
                .extracting(Rest.Reply::status)
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
        var winner = admin().get(CONVERSATIONS + conversation)
                .expecting(200)
                .body()
                .at("/assignee/id")
                .asText();
        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(reply.body().at("/assignee/id").asText()).isEqualTo(winner));
    }
}
