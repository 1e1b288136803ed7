package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppMessagesTest extends SandboxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'text','text':{'body':'Hi','preview_url':true}",
                "'type':'image','image':{'link':'https://cdn.example/a.png','caption':'Look'}",
                "'type':'video','video':{'link':'https://cdn.example/a.mp4'}",
                "'type':'audio','audio':{'link':'https://cdn.example/a.ogg','voice':true}",
                "'type':'document','document':{'link':'https://cdn.example/a.pdf','filename':'a.pdf'}",
                "'type':'sticker','sticker':{'link':'https://cdn.example/a.webp'}",
                "'type':'location','location':{'latitude':37.4,'longitude':-122.1,'name':'Here'}",
                "'type':'contacts','contacts':[{'name':{'formatted_name':'Bo','first_name':'Bo'},'phones':[]}]",
                "'type':'reaction','reaction':{'message_id':'wamid.1','emoji':'👍'}",
                "'type':'reaction','reaction':{'message_id':'wamid.1','emoji':''}",
            })
    void everyKindIsTaken(String content) {
        var answer = whatsApp(content + ",'context':{'message_id':'wamid.0'},'biz_opaque_callback_data':'ref'");
        assertThat(answer.status()).as(answer.details()).isEqualTo(200);
        assertThat(graph.accepted()).singleElement().satisfies(send -> {
            assertThat(content).contains("'type':'" + send.kind() + "'");
            assertThat(send.reference()).isEqualTo("ref");
            assertThat(send.replyTo()).isEqualTo("wamid.0");
            assertThat(send.id()).isEqualTo(answer.messageId());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'type':'carrier_pigeon','carrier_pigeon':{}                               | 100
            'type':'image'                                                            | 100
            'type':'image','image':{}                                                 | 100
            'type':'image','image':{'link':'https://a.example/a','id':'1'}            | 100
            'type':'image','image':{'link':'file:///etc/passwd'}                      | 100
            'type':'image','image':{'id':'404'}                                       | 100
            'type':'audio','audio':{'link':'https://a.example/a','caption':'No'}      | 100
            'type':'location','location':{'latitude':91,'longitude':0}                | 100
            'type':'contacts','contacts':[]                                           | 100
            'type':'contacts','contacts':[{'name':{'formatted_name':'Bo'}}]           | 100
            'type':'reaction','reaction':{'emoji':'x'}                                | 100
            'type':'interactive','interactive':{'type':'button','body':{'text':'?'}}  | 131009
            'type':'interactive','interactive':{'type':'button'}                      | 131008
            'type':'template','template':{'name':'none','language':{'code':'en'}}     | 132001
            """)
    void whatIsWrongIsRefusedWithItsCode(String content, int code) {
        var answer = whatsApp(content);
        assertThat(answer.code()).as(answer.details()).isEqualTo(code);
        assertThat(graph.accepted()).isEmpty();
    }

    @Test
    void captionsAreBounded() {
        var image = "'type':'image','image':{'link':'https://a.example/a','caption':'%s'}";
        assertThat(whatsApp(image.formatted("x".repeat(1024))).status()).isEqualTo(200);
        assertThat(whatsApp(image.formatted("x".repeat(1025))).code()).isEqualTo(100);
    }

    @Test
    void charactersAreCountedNotBytes() {
        assertThat(whatsApp("'text':{'body':'" + "😀".repeat(4096) + "'}").status())
                .isEqualTo(200);
        assertThat(whatsApp("'text':{'body':'" + "😀".repeat(4097) + "'}").code())
                .isEqualTo(100);
    }

    @Test
    void buttonsAreCountedAndMeasured() {
        assertThat(whatsApp(buttons(3, 20)).status()).isEqualTo(200);
        assertThat(whatsApp(buttons(4, 20)).code()).isEqualTo(131009);
        assertThat(whatsApp(buttons(3, 21)).code()).isEqualTo(131009);
    }

    private static String buttons(int count, int titleLength) {
        var buttons = new StringBuilder();
        for (var number = 0; number < count; number++) {
            buttons.append(number == 0 ? "" : ",")
                    .append("{'type':'reply','reply':{'id':'b" + number + "','title':'" + "t".repeat(titleLength)
                            + "'}}");
        }
        return "'type':'interactive','interactive':{'type':'button','body':{'text':'?'},'action':{'buttons':[" + buttons
                + "]}}";
    }

    @Test
    void aListHasTenRowsInAll() {
        assertThat(whatsApp(list(10, 24)).status()).isEqualTo(200);
        assertThat(whatsApp(list(11, 24)).code()).isEqualTo(131009);
        assertThat(whatsApp(list(10, 25)).code()).isEqualTo(131009);
    }

    private static String list(int rows, int titleLength) {
        var all = new StringBuilder();
        for (var number = 0; number < rows; number++) {
            all.append(number == 0 ? "" : ",")
                    .append("{'id':'r" + number + "','title':'" + "t".repeat(titleLength) + "'}");
        }
        return "'type':'interactive','interactive':{'type':'list','body':{'text':'?'},'action':{'button':'Choose',"
                + "'sections':[{'rows':[" + all + "]}]}}";
    }

    @Test
    void aLinkMayStandUnderAMessage() {
        var link = "'type':'interactive','interactive':{'type':'cta_url','body':{'text':'?'},"
                + "'action':{'name':'cta_url','parameters':{'display_text':'See','url':'%s'}}}";
        assertThat(whatsApp(link.formatted("https://a.example")).status()).isEqualTo(200);
        assertThat(whatsApp(link.formatted("a.example")).code()).isEqualTo(131009);
    }

    @Test
    void somebodyWithoutANumberIsWrittenToByUserId() {
        var path = "/v25.0/" + PHONE + "/messages";
        var body = "{'messaging_product':'whatsapp','recipient':'US.13491208655302741918','text':{'body':'Hi'}}";
        var contact =
                caller.post(path, "wa-token", body).body().path("contacts").path(0);
        assertThat(contact.path("user_id").asText()).isEqualTo("US.13491208655302741918");
        assertThat(contact.has("wa_id")).isFalse();
    }

    @Test
    void readingIsMarkedAndMayShowTyping() {
        var read = "'status':'read','message_id':'wamid.1'";
        assertThat(whatsApp(read + ",'typing_indicator':{'type':'text'}")
                        .body()
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(whatsApp(read + ",'typing_indicator':{'type':'voice'}").code())
                .isEqualTo(100);
        assertThat(graph.gestures()).extracting(Gesture::kind).containsExactly("read", "typing", "read");
        assertThat(graph.accepted()).isEmpty();
    }

    @Test
    void onlyAConnectedNumberSends() {
        graph.phoneNumber(PHONE).status("PENDING");
        assertThat(whatsApp("'text':{'body':'Hi'}").code()).isEqualTo(133010);
        var register = "/v25.0/" + PHONE + "/register";
        assertThat(caller.post(register, "wa-token", "{'messaging_product':'whatsapp','pin':'12'}")
                        .code())
                .isEqualTo(100);
        assertThat(caller.post(register, "wa-token", "{'messaging_product':'whatsapp','pin':'123456'}")
                        .status())
                .isEqualTo(200);
        assertThat(whatsApp("'text':{'body':'Hi'}").status()).isEqualTo(200);
    }

    @Test
    void aNumberTellsAboutItself() {
        var path = "/v25.0/" + PHONE + "?fields=status,quality_rating,health_status";
        var number = caller.get(path, "wa-token").body();
        assertThat(number.path("status").asText()).isEqualTo("CONNECTED");
        assertThat(number.path("health_status").path("can_send_message").asText())
                .isEqualTo("AVAILABLE");
        assertThat(number.has("verified_name")).isFalse();
        var numbers =
                caller.get("/v25.0/" + WABA + "/phone_numbers", "wa-token").body();
        assertThat(numbers.path("data").path(0).path("id").asText()).isEqualTo(PHONE);
    }
}
