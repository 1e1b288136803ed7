package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Role;
import io.parley.messaging.organization.Limits;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest extends ServerTest {
    private static final String MESSAGES = "/api/v1/messages/";
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));

    @Override
    RunningServer begin() {
        return new RunningServer(now::get, Limits.standard());
    }

    @Test
    void aMessageIsReadByItself() {
        var ada = server().register();
        var row = ada.say(ada.conversation(), "Hello");
        assertThat(ada.get(MESSAGES + row.get("id").asText()).expect(200)).isEqualTo(row);
        ada.get(MESSAGES + "hello").expectProblem(404, "not-found");
    }

    @Test
    void whatItSaidBeforeAnEditIsKeptAsRevisions() {
        var ada = server().register();
        var path = MESSAGES + ada.say(ada.conversation(), "one").get("id").asText();
        var edited = ada.patch(path).json("{'text':'two'}").expect(200);
        assertThat(edited.at("/content/text").asText()).isEqualTo("two");
        assertThat(edited.has("editedAt")).isTrue();
        ada.patch(path).json("{'content':{'type':'text','markup':'*three*'}}").expect(200);
        var revisions = ada.get(path + "/revisions").expect(200).get("data");
        assertThat(revisions.findValuesAsText("text")).containsExactly("one", "two");
    }

    @Test
    void theSameTextAgainIsNoEdit() {
        var ada = server().register();
        var path = MESSAGES + ada.say(ada.conversation(), "one").get("id").asText();
        assertThat(ada.patch(path).json("{'text':'one'}").expect(200).has("editedAt"))
                .isFalse();
        assertThat(ada.get(path + "/revisions").expect(200).get("data")).isEmpty();
    }

    @Test
    void aMessageCanBeEditedForFifteenMinutesAndNoLonger() {
        var ada = server().register();
        var path = MESSAGES + ada.say(ada.conversation(), "one").get("id").asText();
        pass(Duration.ofMinutes(15));
        ada.again().patch(path).json("{'text':'two'}").expect(200);
        pass(Duration.ofMillis(1));
        var problem = ada.again().patch(path).json("{'text':'three'}").expectProblem(409, "edit-window-over");
        assertThat(problem.get("windowSeconds").asInt()).isEqualTo(900);
        assertThat(ada.again().get(path).expect(200).at("/content/text").asText())
                .isEqualTo("two");
    }

    @Test
    void onlyItsAuthorEditsAMessage() {
        var ada = server().register();
        var conversation = ada.conversation();
        var path = MESSAGES + ada.say(conversation, "one").get("id").asText();
        ada.colleague("Bob").patch(path).json("{'text':'two'}").expectProblem(403, "not-the-author");
        ada.patch(path).json("{'text':' '}").expectProblem(422, "text-empty");
        ada.patch(path).json("{'text':'" + "x".repeat(10_001) + "'}").expectProblem(422, "text-too-long");
        ada.patch(path).json("{}").expectProblem(422, "missing-field");
        ada.patch(path).json("{'text':'x','clientId':'y'}").expectProblem(422, "unknown-field");
    }

    @Test
    void aDeletedMessageIsAPlaceholderAndItsContentIsGone() {
        var ada = server().register();
        var conversation = ada.conversation();
        var path = MESSAGES + ada.say(conversation, "secret one").get("id").asText();
        ada.patch(path).json("{'text':'secret two'}").expect(200);
        ada.put(path + "/reactions/%F0%9F%91%8D").expect(200);
        var reply = ada.post(conversation + "/messages")
                .json("{'text':'why?','replyTo':'" + path.substring(MESSAGES.length()) + "'}")
                .expect(201);
        assertThat(reply.at("/quote/text").asText()).isEqualTo("secret two");
        var placeholder = ada.delete(path).expect(200);
        assertThat(placeholder.at("/content/text").asText()).isEmpty();
        assertThat(placeholder.has("deletedAt")).isTrue();
        assertThat(placeholder.has("reactions")).isFalse();
        assertThat(ada.delete(path).expect(200)).isEqualTo(placeholder);
        for (String where : new String[] {
            path, path + "/revisions", conversation, conversation + "/messages", conversation + "/timeline"
        }) {
            assertThat(ada.get(where).send().body()).doesNotContain("secret");
        }
    }

    @Test
    void nothingIsDoneWithADeletedMessage() {
        var ada = server().register();
        var path = MESSAGES + ada.say(ada.conversation(), "one").get("id").asText();
        ada.delete(path).expect(200);
        ada.patch(path).json("{'text':'two'}").expectProblem(409, "message-deleted");
        ada.put(path + "/reactions/%F0%9F%91%8D").expectProblem(409, "message-deleted");
    }

    @Test
    void othersMessagesAreDeletedByModeratorsOnly() {
        var ada = server().register();
        var conversation = ada.conversation();
        var path = MESSAGES + ada.say(conversation, "one").get("id").asText();
        ada.colleague("Bob", Role.AGENT).delete(path).expectProblem(403, "not-the-author");
        ada.colleague("Carla", Role.MANAGER).delete(path).expect(200);
    }

    @Test
    void aReplyShowsWhatItAnswers() {
        var ada = server().register();
        var conversation = ada.conversation();
        var question = ada.say(conversation, "Lunch?").get("id").asText();
        var answer = ada.post(conversation + "/messages")
                .json("{'text':'Yes','replyTo':'" + question + "'}")
                .expect(201);
        assertThat(answer.at("/quote/id").asText()).isEqualTo(question);
        assertThat(answer.at("/quote/text").asText()).isEqualTo("Lunch?");
        assertThat(ada.get(conversation + "/messages").expect(200).at("/data/1"))
                .isEqualTo(answer);
    }

    @Test
    void aReplyStaysInItsConversation() {
        var ada = server().register();
        var elsewhere = ada.say(ada.conversation(), "one").get("id").asText();
        var group = ada.group(ada.colleague("Bob"));
        for (String message : new String[] {elsewhere, Things.MISSING.message()}) {
            ada.post(group + "/messages")
                    .json("{'text':'x','replyTo':'" + message + "'}")
                    .expectProblem(422, "reply-elsewhere");
        }
        ada.post(group + "/messages").json("{'text':'x','replyTo':'7'}").expectProblem(422, "invalid-value");
    }

    @Test
    void stylesAreSpansNeverMarkup() {
        var ada = server().register();
        var typed = ada.post(ada.conversation() + "/messages")
                .json("{'content':{'type':'text','markup':'*bold* and _it_ <b>'}}")
                .expect(201)
                .get("content");
        assertThat(typed.get("text").asText()).isEqualTo("bold and it <b>");
        assertThat(typed.get("spans").findValuesAsText("type")).containsExactly("bold", "italic");
        var sent = ada.post(ada.conversation() + "/messages")
                .json("{'content':{'type':'text','text':'bold','spans':[{'type':'bold','start':0,'length':4}]}}")
                .expect(201);
        assertThat(sent.at("/content/spans/0/length").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'bold','start':0,'length':5}",
                "{'type':'bold','start':4,'length':1}",
                "{'type':'bold','start':262144,'length':262144}",
                "{'type':'bold','start':0,'length':3},{'type':'bold','start':2,'length':2}",
            })
    void spansOutsideTheTextDoNotFit(String spans) {
        var ada = server().register();
        ada.post(ada.conversation() + "/messages")
                .json("{'content':{'type':'text','text':'four','spans':[" + spans + "]}}")
                .expectProblem(422, "spans-unfit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'bold','start':0}",
                "{'type':'bold','start':0,'length':0}",
                "{'type':'bold','start':-1,'length':1}",
                "{'type':'bold','start':9223372036854775807,'length':9223372036854775807}",
                "{'type':'huge','start':0,'length':1}",
                "{'type':'mention','start':0,'length':1}",
                "{'type':'mention','start':0,'length':1,'member':'bob'}",
                "7",
            })
    void spansThatMeanNothingAreRefused(String spans) {
        var ada = server().register();
        assertThat(ada.post(ada.conversation() + "/messages")
                        .json("{'content':{'type':'text','text':'four','spans':[" + spans + "]}}")
                        .expect(422)
                        .get("errors"))
                .isNotEmpty();
    }

    @Test
    void whoIsMentionedCanReadTheConversation() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var carla = ada.colleague("Carla");
        var group = ada.group(bob);
        mention(ada, group, bob.id()).expect(201);
        var outside = mention(ada, group, carla.id()).expectProblem(422, "mention-outside");
        assertThat(outside.get("member").asText()).isEqualTo(carla.id());
        mention(ada, ada.conversation(), carla.id()).expect(201);
        mention(ada, ada.conversation(), server().register().id()).expectProblem(422, "mention-outside");
        mention(ada, ada.conversation(), Things.MISSING.member()).expectProblem(422, "mention-outside");
    }

    @Test
    void whatLeftForAPlatformCannotBeEdited() {
        var ada = server().register();
        ada.connect("cage-" + ada.id());
        server().post("/hooks/parrot")
                .header(ParrotChannel.SIGNATURE, "squawk")
                .body(BodyPublishers.ofString("cage-" + ada.id() + "|m1|Hello"))
                .expect(200);
        var conversation = "/api/v1/conversations/"
                + ada.get("/api/v1/conversations").expect(200).at("/data/0/id").asText();
        var path = MESSAGES + ada.say(conversation, "Hi").get("id").asText();
        ada.patch(path).json("{'text':'Ho'}").expectProblem(409, "channel-cannot-edit");
        ada.delete(path).expectProblem(409, "message-being-sent");
    }

    @Test
    void whoMissedMuchGetsTheNextFifty() {
        var ada = server().register();
        var conversation = ada.conversation();
        for (int i = 0; i < 51; i++) {
            ada.say(conversation, "m" + i);
        }
        var problem = ada.post(conversation + "/messages")
                .json("{'text':'x','expectedLastSeq':1}")
                .expectProblem(409, "conversation-moved-on");
        assertThat(problem.get("messages")).hasSize(50);
        assertThat(problem.at("/messages/0/content/text").asText()).isEqualTo("m0");
        assertThat(problem.get("lastSeq").asInt()).isEqualTo(52);
    }

    private static Call mention(RunningServer.Somebody somebody, String conversation, String member) {
        return somebody.post(conversation + "/messages")
                .json("{'content':{'type':'text','text':'@x','spans':[{'type':'mention','start':0,'length':2,'member':'"
                        + member + "'}]}}");
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
