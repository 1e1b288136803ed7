package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest extends ServerTest {
    private static final String ALL = "/api/v1/connections";
    private static final String REQUESTS = ALL + "/requests";

    private RunningServer.Somebody ada;
    private RunningServer.Somebody bea;

    @BeforeEach
    void meet() {
        ada = server().register();
        bea = ada.colleague("Bea", Role.AGENT);
    }

    private static Call ask(RunningServer.Somebody by, RunningServer.Somebody to) {
        return by.post(REQUESTS).json("{'member':'" + to.id() + "'}");
    }

    private static JsonNode only(RunningServer.Somebody of, String list) {
        var rows = of.get(list).expect(200).get("data");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void aRequestIsSeenByBothAndAccepted() {
        var asked = ask(ada, bea).expect(201);
        assertThat(asked.get("state").textValue()).isEqualTo("requested");
        assertThat(asked.at("/member/name").textValue()).isEqualTo("Bea");
        assertThat(only(ada, REQUESTS).get("direction").textValue()).isEqualTo("outgoing");
        assertThat(only(bea, REQUESTS).get("direction").textValue()).isEqualTo("incoming");
        assertThat(only(bea, REQUESTS).at("/member/id").textValue()).isEqualTo(ada.id());
        assertThat(ada.get(ALL).expect(200).get("data")).isEmpty();

        var accepted = bea.post(REQUESTS + "/" + ada.id() + "/accept").expect(200);
        assertThat(accepted.get("state").textValue()).isEqualTo("accepted");
        assertThat(only(ada, ALL).at("/member/id").textValue()).isEqualTo(bea.id());
        assertThat(only(bea, ALL).at("/member/id").textValue()).isEqualTo(ada.id());
        assertThat(bea.get(REQUESTS).expect(200).get("data")).isEmpty();
    }

    @Test
    void askingAgainChangesNothingAndAskingWhoAskedAccepts() {
        var first = ask(ada, bea).expect(201);
        assertThat(ask(ada, bea).expect(200)).isEqualTo(first);
        assertThat(ask(bea, ada).expect(201).get("state").textValue()).isEqualTo("accepted");
        ask(ada, bea).expectProblem(409, "connected-already");
    }

    @Test
    void aRequestIsRejectedOrTakenBack() {
        ask(ada, bea).expect(201);
        bea.delete(REQUESTS + "/" + ada.id()).expect(204);
        assertThat(ada.get(REQUESTS).expect(200).get("data")).isEmpty();

        ask(ada, bea).expect(201);
        ada.delete(REQUESTS + "/" + bea.id()).expect(204);
        assertThat(bea.get(REQUESTS).expect(200).get("data")).isEmpty();
        bea.delete(REQUESTS + "/" + ada.id()).expectProblem(404, "not-found");
    }

    @Test
    void aConnectionIsRemoved() {
        ask(ada, bea).expect(201);
        ada.delete(ALL + "/" + bea.id()).expectProblem(404, "not-found");
        ask(bea, ada).expect(201);
        ada.delete(ALL + "/" + bea.id()).expect(204);
        assertThat(bea.get(ALL).expect(200).get("data")).isEmpty();
    }

    @Test
    void nobodyConnectsWithThemselvesOrAcceptsTheirOwnRequest() {
        ask(ada, ada).expectProblem(422, "connection-with-oneself");
        ask(ada, bea).expect(201);
        ada.post(REQUESTS + "/" + bea.id() + "/accept").expectProblem(404, "not-found");
    }

    @Test
    void aForeignMemberDoesNotExist() {
        var mallory = server().register();
        ask(mallory, ada).expectProblem(404, "not-found");
    }

    @Test
    void connectionsAreReadPageByPage() {
        for (String name : new String[] {"Cid", "Dan", "Eve"}) {
            ask(ada.colleague(name, Role.AGENT), ada).expect(201);
        }
        var first = ada.get(REQUESTS + "?limit=2").expect(200);
        assertThat(first.get("data")).hasSize(2);
        assertThat(first.at("/page/hasMore").booleanValue()).isTrue();
        String next = first.at("/page/next").textValue();
        var rest = ada.get(REQUESTS + "?cursor=" + next).expect(200);
        assertThat(rest.get("data")).hasSize(1);
        assertThat(rest.at("/data/0/member/name").textValue()).isEqualTo("Eve");
        ada.get(REQUESTS + "?cursor=rubbish").expectProblem(400, "invalid-position");
    }
}
