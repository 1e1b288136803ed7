package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.identity.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsTest extends ServerTest {
    private static final String CONVERSATIONS = "/api/v1/conversations";

    @Test
    void aMemberGathersOthersInAGroup() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var row = ada.post(CONVERSATIONS)
                .json("{'kind':'group','name':'Friends','members':['" + bob.id() + "','" + ada.id() + "']}")
                .expect(201);
        assertThat(row.get("kind").asText()).isEqualTo("group");
        assertThat(row.get("subject").asText()).isEqualTo("Friends");
        assertThat(row.at("/group/owner").asText()).isEqualTo(ada.id());
        assertThat(row.at("/group/size").asInt()).isEqualTo(2);
        assertThat(bob.get(CONVERSATIONS + "?kind=group").expect(200).at("/data/0/id"))
                .isEqualTo(row.get("id"));
    }

    @Test
    void aNewcomerSeesTheWholeHistory() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        ada.say(group, "before");
        var carla = ada.colleague("Carla");
        var participants = ada.post(group + "/participants")
                .json("{'members':['" + carla.id() + "']}")
                .expect(200);
        assertThat(names(participants)).containsExactly("Ada", "Bob", "Carla");
        assertThat(names(carla.get(group + "/participants").expect(200))).hasSize(3);
        assertThat(carla.get(group + "/messages").expect(200).get("data").findValuesAsText("text"))
                .containsExactly("before");
    }

    @Test
    void whoIsBroughtInTwiceIsInItOnce() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var group = ada.group(bob);
        ada.post(group + "/participants")
                .json("{'members':['" + bob.id() + "','" + bob.id() + "']}")
                .expect(200);
        assertThat(ada.get(group).expect(200).at("/group/size").asInt()).isEqualTo(2);
    }

    @Test
    void whatChangesInTheCircleStandsInTheTimeline() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var carla = ada.colleague("Carla");
        var group = ada.group(bob);
        ada.post(group + "/participants")
                .json("{'members':['" + carla.id() + "']}")
                .expect(200);
        ada.patch(group).json("{'subject':'Best friends'}").expect(200);
        ada.put(group + "/owner").json("{'member':'" + bob.id() + "'}").expect(200);
        bob.delete(group + "/participants/" + carla.id()).expect(204);
        ada.delete(group + "/participants/me").expect(204);
        var timeline = bob.get(group + "/timeline").expect(200).get("data");
        assertThat(timeline.findValuesAsText("type"))
                .containsSubsequence(
                        "conversation.created",
                        "participant.added",
                        "participant.added",
                        "participant.added",
                        "conversation.updated",
                        "conversation.updated",
                        "participant.removed",
                        "participant.removed");
        assertThat(timeline.findValuesAsText("subject")).contains("Best friends");
        ada.get(group).expectProblem(404, "not-found");
        carla.get(group).expectProblem(404, "not-found");
    }

    @Test
    void theTimelineIsReadPageByPage() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        ada.say(group, "one");
        var first = ada.get(group + "/timeline?limit=2").expect(200);
        assertThat(first.get("data").findValuesAsText("seq")).containsExactly("1", "2");
        assertThat(first.at("/page/hasMore").asBoolean()).isTrue();
        var rest = ada.get(group + "/timeline?limit=100&after="
                        + first.at("/page/next").asText())
                .expect(200);
        assertThat(rest.get("data")).hasSize(2);
        assertThat(rest.at("/data/1/type").asText()).isEqualTo("message.created");
        assertThat(rest.at("/page/hasMore").asBoolean()).isFalse();
    }

    @Test
    void onlyTheOwnerDecidesWhoBelongsToAGroup() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var carla = ada.colleague("Carla");
        var group = ada.group(bob, carla);
        var dora = ada.join("Dora", Role.AGENT).id();
        bob.post(group + "/participants").json("{'members':['" + dora + "']}").expectProblem(403, "not-the-owner");
        bob.delete(group + "/participants/" + carla.id()).expectProblem(403, "not-the-owner");
        bob.patch(group).json("{'subject':'Mine'}").expectProblem(403, "not-the-owner");
        bob.put(group + "/owner").json("{'member':'" + bob.id() + "'}").expectProblem(403, "not-the-owner");
    }

    @Test
    void theOwnerCanNeitherBeRemovedNorLeave() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var group = ada.group(bob);
        bob.delete(group + "/participants/" + ada.id()).expectProblem(403, "not-the-owner");
        ada.delete(group + "/participants/" + ada.id()).expectProblem(409, "owner-must-stay");
        ada.delete(group + "/participants/me").expectProblem(409, "owner-must-stay");
        ada.put(group + "/owner").json("{'member':'" + bob.id() + "'}").expect(200);
        ada.delete(group + "/participants/me").expect(204);
        bob.delete(group + "/participants/me").expect(204);
    }

    @Test
    void onlyWhoTakesPartCanBecomeTheOwnerOrBeRemoved() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        var outsider = ada.join("Carla", Role.AGENT).id();
        ada.put(group + "/owner").json("{'member':'" + outsider + "'}").expectProblem(409, "not-a-participant");
        ada.delete(group + "/participants/" + outsider).expectProblem(409, "not-a-participant");
        ada.delete(group + "/participants/nobody").expectProblem(404, "not-found");
    }

    @Test
    void aGroupNeedsSomebodyElse() {
        var ada = server().register();
        gather(ada, "'" + ada.id() + "'").expectProblem(422, "nobody-there");
        gather(ada, "").expectProblem(422, "nobody-there");
        var group = ada.group(ada.colleague("Bob"));
        ada.post(group + "/participants").json("{'members':[]}").expectProblem(422, "nobody-there");
    }

    @Test
    void membersWhoAreForeignOrUnknownCannotBeGathered() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        for (String stranger : List.of(server().register().id(), Things.MISSING.member())) {
            gather(ada, "'" + stranger + "'").expectProblem(404, "not-found");
            ada.post(group + "/participants")
                    .json("{'members':['" + stranger + "']}")
                    .expectProblem(404, "not-found");
        }
        gather(ada, "'Bob'").expectProblem(422, "invalid-value");
        gather(ada, "7").expectProblem(422, "invalid-value");
        assertThat(ada.get(group).expect(200).at("/group/size").asInt()).isEqualTo(2);
    }

    @Test
    void theThreeHundredAndFirstParticipantFindsNoRoom() {
        var ada = server().register();
        var others = IntStream.range(0, 300)
                .mapToObj(number -> ada.join("M" + number, Role.AGENT).id().toString())
                .toList();
        gather(ada, quoted(others.stream())).expectProblem(409, "group-full");
        var row = gather(ada, quoted(others.stream().limit(299))).expect(201);
        assertThat(row.at("/group/size").asInt()).isEqualTo(300);
        String group = CONVERSATIONS + "/" + row.get("id").asText();
        String last = "{'members':['" + others.getLast() + "']}";
        var full = ada.post(group + "/participants").json(last).expectProblem(409, "group-full");
        assertThat(full.get("limit").asInt()).isEqualTo(300);
        ada.delete(group + "/participants/" + others.getFirst()).expect(204);
        assertThat(ada.post(group + "/participants").json(last).expect(200).get("data"))
                .hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'group','members':[]}",
                "{'kind':'group','name':'x'}",
                "{'kind':'group','name':'x','members':'all'}",
                "{'kind':'group','name':'x','subject':'y','members':[]}",
                "{'kind':'group','name':7,'members':[]}",
                "{'kind':'direct','subject':'x'}",
                "{'kind':'internal'}",
                "{'kind':'internal','subject':'x','members':[]}",
                "{'subject':'x'}",
            })
    void anOpeningThatIsNoneIsRefused(String body) {
        assertThat(server().register()
                        .post(CONVERSATIONS)
                        .json(body)
                        .expect(422)
                        .get("errors"))
                .isNotEmpty();
    }

    @Test
    void aNameHasOneToTwoHundredCharacters() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        ada.patch(group).json("{'subject':' '}").expectProblem(422, "text-empty");
        ada.patch(group).json("{'subject':'" + "x".repeat(201) + "'}").expectProblem(422, "text-too-long");
        assertThat(ada.patch(group)
                        .json("{'subject':' " + "x".repeat(200) + " '}")
                        .expect(200)
                        .get("subject")
                        .asText())
                .hasSize(200);
        ada.patch(group).json("{}").expectProblem(422, "missing-field");
    }

    @Test
    void onlyAGroupHasAnOwnerANameAndParticipantsThatChange() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        for (String path : List.of(ada.conversation(), ada.direct(bob))) {
            String named = "{'members':['" + ada.join("Carla", Role.AGENT).id() + "']}";
            ada.patch(path).json("{'subject':'x'}").expectProblem(409, "not-a-group");
            ada.put(path + "/owner").json("{'member':'" + bob.id() + "'}").expectProblem(409, "not-a-group");
            ada.post(path + "/participants").json(named).expectProblem(409, "not-a-group");
            ada.delete(path + "/participants/me").expectProblem(409, "not-a-group");
        }
    }

    @Test
    void conversationsBetweenMembersAreNoWork() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        ada.put(group + "/assignee").json("{'member':'" + ada.id() + "'}").expectProblem(409, "conversation-private");
        ada.put(group + "/status").json("{'status':'closed'}").expectProblem(409, "conversation-private");
        ada.post(group + "/claim").expectProblem(409, "conversation-private");
    }

    private static Call gather(RunningServer.Somebody somebody, String members) {
        return somebody.post(CONVERSATIONS).json("{'kind':'group','name':'Friends','members':[" + members + "]}");
    }

    private static String quoted(Stream<String> ids) {
        return ids.map(id -> "'" + id + "'").collect(Collectors.joining(","));
    }

    private static List<String> names(JsonNode page) {
        return page.get("data").findValuesAsText("name").stream()
                .map(name -> name.replaceAll(" .*", ""))
                .toList();
    }
}
