package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectTest extends ServerTest {
    private static final String DIRECT = "/api/v1/conversations/direct/";

    @Test
    void twoMembersHaveOneConversationWhoeverAsksForIt() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var row = ada.put(DIRECT + bob.id()).expect(201);
        assertThat(row.get("kind").asText()).isEqualTo("direct");
        assertThat(row.get("members")).hasSize(2);
        assertThat(bob.put(DIRECT + ada.id()).expect(200).get("id")).isEqualTo(row.get("id"));
        assertThat(ada.post(DIRECT + bob.id()).expect(200).get("id")).isEqualTo(row.get("id"));
        assertThat(ada.get("/api/v1/conversations?kind=direct").expect(200).get("data"))
                .hasSize(1);
    }

    @Test
    void itCanBePostedTo() {
        var ada = server().register();
        ada.post(DIRECT + ada.colleague("Bob").id()).expect(201);
    }

    @Test
    void nobodyTalksToThemselves() {
        var ada = server().register();
        ada.put(DIRECT + ada.id()).expectProblem(422, "with-oneself");
        ada.put(DIRECT + "me").expectProblem(422, "with-oneself");
    }

    @Test
    void aMemberWhoIsForeignOrUnknownIs404() {
        var ada = server().register();
        ada.put(DIRECT + server().register().id()).expectProblem(404, "not-found");
        ada.put(DIRECT + Things.MISSING.member()).expectProblem(404, "not-found");
        ada.put(DIRECT + "bob").expectProblem(404, "not-found");
        assertThat(ada.get("/api/v1/conversations").expect(200).get("data")).isEmpty();
    }
}
