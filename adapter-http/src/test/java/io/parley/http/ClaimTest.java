package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Role;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimTest extends ServerTest {
    @Test
    void whoComesFirstGetsItAndTheOthersLearnWhoDid() {
        var ada = server().register();
        var bob = ada.colleague("Bob", Role.AGENT);
        var conversation = ada.conversation();
        var won = bob.post(conversation + "/claim").expect(200);
        assertThat(won.at("/assignee/id").asText()).isEqualTo(bob.id());
        assertThat(won.get("status").asText()).isEqualTo("assigned");
        var lost = ada.post(conversation + "/claim").expectProblem(409, "already-assigned");
        assertThat(lost.at("/assignee/id").asText()).isEqualTo(bob.id());
        assertThat(lost.at("/assignee/name").asText()).isEqualTo("Bob");
        bob.post(conversation + "/claim").expect(200);
    }

    @Test
    void ofManyWhoClaimAtOnceOneWins() {
        var ada = server().register();
        var claimants = IntStream.range(0, 8)
                .mapToObj(number -> ada.colleague("Agent" + number, Role.AGENT))
                .toList();
        var conversation = ada.conversation();
        var answers = claimants.parallelStream()
                .map(agent -> agent.post(conversation + "/claim").send().statusCode())
                .toList();
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void aClosedConversationIsNotClaimed() {
        var ada = server().register();
        var conversation = ada.conversation();
        ada.put(conversation + "/status").json("{'status':'closed'}").expect(200);
        ada.post(conversation + "/claim").expectProblem(409, "conversation-closed");
    }

    @Test
    void whoMayNotAssignMayNotClaim() {
        var ada = server().register();
        ada.colleague("Bob", Role.FRONT_DESK)
                .post(ada.conversation() + "/claim")
                .expectProblem(403, "forbidden");
    }
}
