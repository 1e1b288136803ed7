package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsTest extends ServerTest {
    @Test
    void theTeamAndItsChannelsAreListedWithoutSecrets() {
        var ada = server().register();
        ada.connect("cage-" + ada.id());
        assertThat(ada.get("/api/v1/members").expect(200).at("/data/0/id").asText())
                .isEqualTo(ada.id());
        var channel = ada.get("/api/v1/channels").expect(200).at("/data/0");
        assertThat(channel.get("type").asText()).isEqualTo("parrot");
        var row = ada.put("/api/v1/me/availability")
                .json("{'availability':'available'}")
                .expect(200);
        assertThat(row.get("availability").asText()).isEqualTo("available");
    }

    @Test
    void aConversationIsOpenedReadAndListed() {
        var ada = server().register();
        String path = ada.conversation();
        assertThat(ada.get(path).expect(200).get("subject").asText()).isEqualTo("Plans");
        var response = ada.get("/api/v1/conversations").send();
        assertThat(RunningServer.parse(response.body()).at("/data/0/number").asInt())
                .isEqualTo(1);
        String position = response.headers().firstValue("Stream-Position").orElseThrow();
        assertThat(server().positions.open(ada.caller().organization(), position))
                .isPresent();
    }

    @Test
    void aListIsReadPageByPage() {
        var ada = server().register();
        for (int i = 0; i < 5; i++) {
            ada.conversation();
        }
        var numbers = new ArrayList<Integer>();
        String cursor = "";
        JsonNode page;
        do {
            page = ada.get("/api/v1/conversations?limit=2" + cursor).expect(200);
            page.get("data").forEach(row -> numbers.add(row.get("number").asInt()));
            cursor = "&cursor=" + page.at("/page/next").asText();
        } while (page.at("/page/hasMore").asBoolean());
        assertThat(numbers).containsExactly(5, 4, 3, 2, 1);
        assertThat(page.at("/page/next").isNull()).isTrue();
    }

    @Test
    void aListIsFiltered() {
        var ada = server().register();
        String mine = ada.conversation();
        ada.conversation();
        ada.put(mine + "/assignee").json("{'member':'" + ada.id() + "'}").expect(200);
        assertThat(count(ada, "?assignee=me")).isEqualTo(1);
        assertThat(count(ada, "?assignee=none")).isEqualTo(1);
        assertThat(count(ada, "?assignee=" + ada.id())).isEqualTo(1);
        assertThat(count(ada, "?status=assigned")).isEqualTo(1);
        assertThat(count(ada, "?kind=customer")).isZero();
        assertThat(count(ada, "?q=pLaN")).isEqualTo(2);
        assertThat(count(ada, "?q=%00plan%25")).isZero();
        assertThat(count(ada, "?channel=cha_00000000000000000000000000")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=nope",
                "kind=OPEN",
                "assignee=you",
                "channel=x",
                "limit=0",
                "limit=-1",
                "limit=many",
                "limit=99999999999999999999",
            })
    void aFilterThatMeansNothingIsRefused(String query) {
        server().register().get("/api/v1/conversations?" + query).expectProblem(400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "!!", "MjAyNg", "MjAyNi0xMy00NVQwMDowMDowMFogY252XzAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw"})
    void aCursorThatNobodyGaveIsRefused(String cursor) {
        server().register().get("/api/v1/conversations?cursor=" + cursor).expectProblem(400, "invalid-position");
    }

    @Test
    void aHugeLimitIsCut() {
        assertThat(count(server().register(), "?limit=100000")).isZero();
    }

    @Test
    void assigneeStatusAndReadMarkAreFacts() {
        var ada = server().register();
        String path = ada.conversation();
        var assigned = ada.put(path + "/assignee")
                .json("{'member':'" + ada.id() + "'}")
                .expect(200);
        assertThat(assigned.at("/assignee/id").asText()).isEqualTo(ada.id());
        assertThat(ada.put(path + "/assignee")
                        .json("{'member':null}")
                        .expect(200)
                        .get("assignee")
                        .isNull())
                .isTrue();
        assertThat(ada.put(path + "/status")
                        .json("{'status':'in_progress'}")
                        .expect(200)
                        .get("status")
                        .asText())
                .isEqualTo("in_progress");
        ada.put(path + "/read").json("{'upTo':1}").expect(200);
        ada.put(path + "/read").json("{'upTo':1000}").expectProblem(422, "beyond-last-seq");
        ada.put(path + "/assignee").json("{}").expectProblem(422, "missing-field");
        ada.put(path + "/assignee").json("{'member':'me'}").expectProblem(422, "invalid-value");
        ada.put(path + "/status").json("{'status':'gone'}").expectProblem(422, "invalid-value");
    }

    @Test
    void aClosedConversationIsAConflict() {
        var ada = server().register();
        String path = ada.conversation();
        ada.put(path + "/status").json("{'status':'closed'}").expect(200);
        ada.post(path + "/messages").json("{'text':'x'}").expectProblem(409, "conversation-closed");
    }

    @Test
    void messagesAreWrittenAndReadFromAnyPlace() {
        var ada = server().register();
        String path = ada.conversation();
        for (int i = 1; i <= 5; i++) {
            ada.post(path + "/messages")
                    .json("{'content':{'type':'text','text':'m%d'}}".formatted(i))
                    .expect(201);
        }
        var latest = ada.get(path + "/messages?limit=2").expect(200);
        assertThat(texts(latest)).containsExactly("m4", "m5");
        var older = ada.get(path + "/messages?limit=2&before="
                        + latest.at("/page/next").asText())
                .expect(200);
        assertThat(texts(older)).containsExactly("m2", "m3");
        var newer = ada.get(path + "/messages?limit=3&after=2").expect(200);
        assertThat(texts(newer)).containsExactly("m2", "m3", "m4");
        assertThat(newer.at("/page/next").asText()).isEqualTo("5");
        String id = older.at("/data/0/id").asText();
        assertThat(texts(ada.get(path + "/messages?limit=3&around=" + id).expect(200)))
                .contains("m2");
        assertThat(texts(ada.get(path + "/messages?limit=3&around=3").expect(200)))
                .contains("m2");
        ada.get(path + "/messages?before=3&after=1").expectProblem(400, "invalid-parameter");
        ada.get(path + "/messages?before=x").expectProblem(400, "invalid-parameter");
        ada.get(path + "/messages?around=msg_00000000000000000000000000").expectProblem(404, "not-found");
    }

    @Test
    void aRepeatedClientIdIsAnswered200WithTheSameRow() {
        var ada = server().register();
        String path = ada.conversation();
        var first = ada.post(path + "/messages")
                .json("{'text':'x','clientId':'c-1'}")
                .expect(201);
        var again = ada.post(path + "/messages")
                .json("{'text':'x','clientId':'c-1'}")
                .expect(200);
        assertThat(again).isEqualTo(first);
        assertThat(first.get("clientId").asText()).isEqualTo("c-1");
    }

    @Test
    void whoMissedSomethingGetsWhatCameBetween() {
        var ada = server().register();
        String path = ada.conversation();
        ada.post(path + "/messages").json("{'text':'one'}").expect(201);
        ada.post(path + "/messages").json("{'text':'two'}").expect(201);
        var problem = ada.post(path + "/messages")
                .json("{'text':'three','expectedLastSeq':2}")
                .expectProblem(409, "conversation-moved-on");
        assertThat(problem.get("lastSeq").asInt()).isEqualTo(3);
        assertThat(problem.get("messages").findValuesAsText("text")).containsExactly("two");
        ada.post(path + "/messages")
                .json("{'text':'three','expectedLastSeq':3}")
                .expect(201);
    }

    @Test
    void notesStandBesideTheThread() {
        var ada = server().register();
        String path = ada.conversation();
        var note = ada.post(path + "/notes")
                .json("{'text':'psst','visibility':'private'}")
                .expect(201);
        assertThat(ada.get(path + "/notes").expect(200).at("/data/0")).isEqualTo(note);
        assertThat(ada.get(path + "/messages").expect(200).get("data")).isEmpty();
        ada.post(path + "/notes").json("{'text':'psst','visibility':'secret'}").expectProblem(422, "invalid-value");
    }

    @Test
    void aTextHasOneToTenThousandCharacters() {
        var ada = server().register();
        String messages = ada.conversation() + "/messages";
        ada.post(messages).json("{'text':''}").expectProblem(422, "text-empty");
        ada.post(messages).json("{'text':' \\n '}").expectProblem(422, "text-empty");
        ada.post(messages).json("{'text':'\\u0000'}").expectProblem(422, "text-empty");
        ada.post(messages).json("{'text':'" + "x".repeat(10_001) + "'}").expectProblem(422, "text-too-long");
        var row = ada.post(messages)
                .json("{'text':'" + "😀".repeat(10_000) + "'}")
                .expect(201);
        assertThat(row.at("/content/text").asText()).isEqualTo("😀".repeat(10_000));
    }

    @Test
    void textThatNoStoreCanHoldIsCleaned() {
        var ada = server().register();
        String messages = ada.conversation() + "/messages";
        var row =
                ada.post(messages).json("{'text':'a\\u0000b\\ud800c\\udc00d'}").expect(201);
        assertThat(row.at("/content/text").asText()).isEqualTo("ab\uFFFDc\uFFFDd");
        ada.post(messages).json("{'text':'x','clientId':'\\ud800'}").expect(201);
        ada.post("/api/v1/conversations")
                .json("{'kind':'internal','subject':'\\ud800\\u0000'}")
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nope", "{'a':1,'a':2}", "{'text':'x'} y", "{'text':NaN}"})
    void aBrokenBodyIsMalformed(String body) {
        var ada = server().register();
        ada.post(ada.conversation() + "/messages").json(body).expectProblem(400, "malformed-json");
    }

    @Test
    void aHostileBodyIsMalformedToo() {
        var ada = server().register();
        String messages = ada.conversation() + "/messages";
        ada.post(messages).json("[".repeat(100_000)).expectProblem(400, "malformed-json");
        ada.post(messages).json("{'text':" + "1".repeat(100_000) + "}").expectProblem(400, "malformed-json");
        ada.post(messages)
                .body(BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'}))
                .expectProblem(400, "malformed-json");
        ada.post(messages).json("[]").expectProblem(422, "wrong-type");
    }

    @Test
    void anUnknownFieldIsNamedWithTheNearestOne() {
        var ada = server().register();
        var problem =
                ada.post(ada.conversation() + "/messages").json("{'txt':'x'}").expectProblem(422, "unknown-field");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/txt");
        assertThat(problem.at("/errors/0/message").asText()).contains("Did you mean text?");
    }

    @Test
    void aJsonBodyIsCapped() {
        var ada = server().register();
        String messages = ada.conversation() + "/messages";
        String big = "{'text':'" + "x".repeat(256 * 1024) + "'}";
        ada.post(messages).json(big).expectProblem(413, "body-too-large");
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofString(big));
        ada.post(messages).body(chunked).expectProblem(413, "body-too-large");
    }

    private static int count(RunningServer.Somebody somebody, String query) {
        return somebody.get("/api/v1/conversations" + query)
                .expect(200)
                .get("data")
                .size();
    }

    private static List<String> texts(JsonNode page) {
        return page.get("data").findValuesAsText("text");
    }
}
