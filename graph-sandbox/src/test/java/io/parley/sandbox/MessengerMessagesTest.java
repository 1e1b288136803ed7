package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerMessagesTest extends SandboxTest {
    private static final String IMAGE = "{'type':'image','payload':{'url':'https://a.example/a.png'}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'messaging_type':'RESPONSE','message':{'text':'Hi'}",
                "'message':{'attachment':" + IMAGE + "}",
                "'message':{'attachments':[" + IMAGE + "," + IMAGE + "]}",
                "'message':{'text':'?','quick_replies':[{'content_type':'text','title':'A','payload':'a'}]}",
                "'message':{'attachment':{'type':'template','payload':{'template_type':'button','text':'?',"
                        + "'buttons':[{'type':'postback','title':'A','payload':'a'}]}}}",
                "'message':{'attachment':{'type':'template','payload':{'template_type':'generic',"
                        + "'elements':[{'title':'A','subtitle':'B'}]}}}",
                "'messaging_type':'MESSAGE_TAG','tag':'HUMAN_AGENT','message':{'text':'Hi'}",
                "'message':{'text':'Hi'},'reply_to':{'mid':'m_1'}",
            })
    void everyKindIsTaken(String content) {
        var answer = messenger(content);
        assertThat(answer.status()).as(answer.details()).isEqualTo(200);
        assertThat(answer.body().path("recipient_id").asText()).isEqualTo(PSID);
        assertThat(graph.accepted())
                .singleElement()
                .extracting(AcceptedSend::id)
                .isEqualTo(answer.messageId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'messaging_type':'RESPONSE'                                                       | 2018015
            'message':{}                                                                      | 2018015
            'message':{'text':''}                                                             | 0
            'message':{'text':'Hi','attachment':{'type':'image'}}                             | 0
            'message':{'attachment':{'type':'hologram','payload':{'url':'https://a.example'}}} | 0
            'message':{'attachment':{'type':'image','payload':{'url':'a.example'}}}           | 0
            'message':{'attachment':{'type':'image','payload':{'attachment_id':'404'}}}       | 2018074
            'message':{'attachments':[{'type':'video','payload':{'url':'https://a.example'}}]} | 0
            'message':{'text':'?','quick_replies':[{'content_type':'text','title':'A'}]}      | 0
            'messaging_type':'SPAM','message':{'text':'Hi'}                                   | 0
            'messaging_type':'MESSAGE_TAG','message':{'text':'Hi'}                            | 0
            'messaging_type':'MESSAGE_TAG','tag':'ACCOUNT_UPDATE','message':{'text':'Hi'}     | 0
            'sender_action':'dance'                                                           | 0
            'sender_action':'typing_on','message':{'text':'Hi'}                               | 0
            'sender_action':'react'                                                           | 0
            """)
    void whatIsWrongIsRefusedWithCode100(String content, int subcode) {
        var answer = messenger(content);
        assertThat(answer.code()).as(content).isEqualTo(100);
        assertThat(answer.subcode()).isEqualTo(subcode);
        assertThat(graph.accepted()).isEmpty();
    }

    @Test
    void textHasFewerThanTwoThousandCharacters() {
        assertThat(messenger("'message':{'text':'" + "é".repeat(1999) + "'}").status())
                .isEqualTo(200);
        assertThat(messenger("'message':{'text':'" + "é".repeat(2000) + "'}").code())
                .isEqualTo(100);
    }

    @Test
    void metadataHasFewerThanAThousand() {
        assertThat(messenger("'message':{'text':'a','metadata':'" + "m".repeat(999) + "'}")
                        .status())
                .isEqualTo(200);
        assertThat(messenger("'message':{'text':'a','metadata':'" + "m".repeat(1000) + "'}")
                        .code())
                .isEqualTo(100);
    }

    @Test
    void thirteenQuickRepliesOfTwentyCharacters() {
        assertThat(messenger(quickReplies(13, 20)).status()).isEqualTo(200);
        assertThat(messenger(quickReplies(14, 20)).code()).isEqualTo(100);
        assertThat(messenger(quickReplies(13, 21)).code()).isEqualTo(100);
    }

    private static String quickReplies(int count, int length) {
        var one = "{'content_type':'text','title':'" + "t".repeat(length) + "','payload':'p'}";
        return "'message':{'text':'?','quick_replies':[" + String.join(",", Collections.nCopies(count, one)) + "]}";
    }

    @Test
    void anAttachmentIsKeptForLater() {
        var reusable = IMAGE.replace("a.png'", "a.png','is_reusable':true");
        var kept = messenger("'message':{'attachment':" + reusable + "}")
                .body()
                .path("attachment_id")
                .asText();
        var uploaded = caller.post(
                        "/v25.0/" + PAGE + "/message_attachments",
                        "page-token",
                        "{'message':{'attachment':" + IMAGE + "}}")
                .body()
                .path("attachment_id")
                .asText();
        for (var id : new String[] {kept, uploaded}) {
            var again = "'message':{'attachment':{'type':'image','payload':{'attachment_id':'" + id + "'}}}";
            assertThat(messenger(again).status()).isEqualTo(200);
        }
    }

    @Test
    void gesturesAreNoMessages() {
        messenger("'sender_action':'typing_on'");
        messenger("'sender_action':'mark_seen'");
        messenger("'sender_action':'react','payload':{'message_id':'m_1','reaction':'love'}");
        assertThat(graph.gestures()).extracting(Gesture::kind).containsExactly("typing_on", "mark_seen", "react");
        assertThat(graph.accepted()).isEmpty();
    }

    @Test
    void theHumanAgentTagNeedsItsFeature() {
        graph.app().withoutHumanAgent();
        assertThat(messenger("'messaging_type':'MESSAGE_TAG','tag':'HUMAN_AGENT','message':{'text':'Hi'}")
                        .code())
                .isEqualTo(200);
        assertThat(graph.accepted()).isEmpty();
    }

    @Test
    void meIsThePageOfTheToken() {
        var body = "{'recipient':{'id':'" + PSID + "'},'message':{'text':'Hi'}}";
        assertThat(caller.post("/v25.0/me/messages", "page-token", body).status())
                .isEqualTo(200);
        assertThat(graph.accepted())
                .singleElement()
                .extracting(AcceptedSend::account)
                .isEqualTo(PAGE);
    }
}
