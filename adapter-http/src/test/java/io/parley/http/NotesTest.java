package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.identity.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest extends ServerTest {
    @Test
    void aNoteIsReadEditedAndRemoved() {
        var ada = server().register();
        var conversation = ada.conversation();
        var path = note(ada, conversation, "one", "public");
        assertThat(ada.get(path).expect(200).get("visibility").asText()).isEqualTo("public");
        var edited = ada.patch(path).json("{'text':'two'}").expect(200);
        assertThat(edited.get("text").asText()).isEqualTo("two");
        assertThat(edited.has("editedAt")).isTrue();
        ada.delete(path).expect(204);
        ada.get(path).expectProblem(404, "not-found");
        ada.delete(path).expectProblem(404, "not-found");
        assertThat(ada.get(conversation + "/notes").expect(200).get("data")).isEmpty();
        assertThat(ada.get(conversation + "/timeline").send().body()).doesNotContain("two", "\"one\"");
    }

    @Test
    void onlyItsAuthorEditsANoteAndModeratorsRemoveIt() {
        var ada = server().register();
        var path = note(ada, ada.conversation(), "one", "private");
        var bob = ada.colleague("Bob", Role.AGENT);
        bob.patch(path).json("{'text':'two'}").expectProblem(403, "not-the-author");
        bob.delete(path).expectProblem(403, "not-the-author");
        ada.colleague("Carla", Role.MANAGER).delete(path).expect(204);
    }

    @Test
    void aNoteSaysSomething() {
        var ada = server().register();
        var path = note(ada, ada.conversation(), "one", "private");
        ada.patch(path).json("{'text':' '}").expectProblem(422, "text-empty");
        ada.patch(path).json("{'text':'" + "x".repeat(10_001) + "'}").expectProblem(422, "text-too-long");
        ada.patch(path).json("{'visibility':'public'}").expectProblem(422, "unknown-field");
    }

    @Test
    void aNoteMentionsMembers() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var conversation = ada.conversation();
        String text = "Ask " + mention(bob) + " or *" + mention(ada) + "*, rather " + mention(bob);
        var path = note(ada, conversation, text, "private");

        var row = ada.get(path).expect(200);
        assertThat(row.get("text").asText()).as("as it was typed").isEqualTo(text);
        assertThat(row.get("mentions")).extracting(JsonNode::asText).containsExactly(bob.id(), ada.id());
        assertThat(ada.get(conversation + "/notes").expect(200).at("/data/0")).isEqualTo(row);
        var edited = ada.patch(path).json("{'text':'@Bob is no mention'}").expect(200);
        assertThat(edited.has("mentions")).isFalse();
    }

    @Test
    void onlyWhoCanReadTheConversationIsMentioned() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var group = ada.group(bob);
        var path = note(ada, group, "for " + mention(bob), "public");
        for (var outsider : List.of(ada.colleague("Carla"), server().register())) {
            String body = "{'text':'" + mention(outsider) + "'}";
            ada.post(group + "/notes").json(body).expectProblem(422, "mention-outside");
            ada.patch(path).json(body).expectProblem(422, "mention-outside");
        }
        assertThat(ada.get(path).expect(200).at("/mentions/0").asText()).isEqualTo(bob.id());
    }

    private static String mention(RunningServer.Somebody somebody) {
        return "@[Somebody](" + somebody.id() + ")";
    }

    @Test
    void notesAreSummedUp() {
        var ada = server().register();
        var conversation = ada.conversation();
        var empty = ada.get(conversation + "/notes/summary").expect(200);
        assertThat(empty.get("last").isNull()).isTrue();
        note(ada, conversation, "one", "private");
        note(ada, conversation, "two", "public");
        note(ada, conversation, "three", "private");
        var summary = ada.get(conversation + "/notes/summary").expect(200);
        assertThat(summary.get("private").asInt()).isEqualTo(2);
        assertThat(summary.get("public").asInt()).isEqualTo(1);
        assertThat(summary.at("/last/text").asText()).isEqualTo("three");
    }

    /** The customer's side has one way in, the webhook, and one way out, what adapters are given to send. */
    @Test
    void noNoteEverLeavesForAPlatform() {
        var ada = server().register();
        var conversation = customerOf(ada);
        var first = note(ada, conversation, "confidential one", "private");
        var second = note(ada, conversation, "confidential two @" + ada.id(), "public");
        ada.patch(first).json("{'text':'confidential three'}").expect(200);
        ada.patch(second).json("{'text':'confidential four'}").expect(200);
        ada.delete(first).expect(204);
        server().messaging.deliveries().deliverDue();
        assertThat(server().parrot.heard()).isEmpty();
        ada.say(conversation, "Hi");
        server().messaging.deliveries().deliverDue();
        assertThat(server().parrot.heard())
                .singleElement()
                .satisfies(sent -> assertThat(sent.content().preview()).isEqualTo("Hi"));
    }

    @Test
    void noNoteIsFoundAmongWhatIsSaidToTheCustomer() {
        var ada = server().register();
        var conversation = customerOf(ada);
        ada.patch(note(ada, conversation, "confidential one", "private"))
                .json("{'text':'confidential two'}")
                .expect(200);
        note(ada, conversation, "confidential three", "public");
        var row = ada.get(conversation).expect(200);
        assertThat(row.at("/lastMessage/text").asText()).isEqualTo("Hello");
        assertThat(row.get("unread").asInt()).isEqualTo(1);
        assertThat(ada.get(conversation + "/messages").send().body()).doesNotContain("confidential");
        assertThat(ada.get("/api/v1/conversations?q=confidential").expect(200).get("data"))
                .isEmpty();
        assertThat(ada.get("/api/v1/conversations").send().body()).doesNotContain("confidential");
    }

    @Test
    void noEventButANotesOwnTellsOfIt() {
        var ada = server().register();
        var conversation = customerOf(ada);
        ada.patch(note(ada, conversation, "confidential one", "private"))
                .json("{'text':'confidential two'}")
                .expect(200);
        ada.say(conversation, "Hi");
        assertThat(ada.get(conversation + "/timeline?limit=100").expect(200).get("data"))
                .allSatisfy(event -> assertThat(event.toString().contains("confidential"))
                        .isEqualTo(event.get("type").asText().matches("note\\.(created|updated)")));
    }

    private String customerOf(RunningServer.Somebody somebody) {
        somebody.connect("cage-" + somebody.id());
        server().post("/hooks/parrot")
                .header(ParrotChannel.SIGNATURE, "squawk")
                .body(BodyPublishers.ofString("cage-" + somebody.id() + "|m1|Hello"))
                .expect(200);
        return "/api/v1/conversations/"
                + somebody.get("/api/v1/conversations")
                        .expect(200)
                        .at("/data/0/id")
                        .asText();
    }

    private static String note(RunningServer.Somebody somebody, String conversation, String text, String visibility) {
        return "/api/v1/notes/"
                + somebody.post(conversation + "/notes")
                        .json("{'text':'%s','visibility':'%s'}".formatted(text, visibility))
                        .expect(201)
                        .get("id")
                        .asText();
    }
}
