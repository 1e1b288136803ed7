package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichMessagesTest extends ServerTest {
    private static final String PLACE =
            "{'content':{'type':'location','location':{'latitude':-34.6,'longitude':-58.38,'name':'Obelisco'}}}";
    private static final String CARDS =
            "{'content':{'type':'contacts','contacts':[{'name':'Ana','phones':['+5411'],'emails':[]}]}}";
    private static final String CHOICES = "{'content':{'type':'interactive','text':'When?',"
            + "'options':[{'id':'a','title':'Today'},{'id':'b','title':'Later','description':'next week'}]}}";

    @Test
    void membersSendOneAnotherPlacesAndCards() {
        var ada = server().register();
        var conversation = ada.conversation();

        var place = write(ada, conversation, PLACE);
        assertThat(place.at("/content/type").asText()).isEqualTo("location");
        assertThat(place.at("/content/text").asText()).isEqualTo("Obelisco");
        assertThat(place.at("/content/location/latitude").asDouble()).isEqualTo(-34.6);
        var cards = write(ada, conversation, CARDS);
        assertThat(cards.at("/content/contacts/0/phones/0").asText()).isEqualTo("+5411");
        assertThat(ada.get(conversation + "/messages").expect(200).at("/data/0"))
                .isEqualTo(place);
        refused(ada, conversation, CHOICES, "content-not-supported-by-channel");
    }

    @Test
    void aRepeatedClientIdIsOneMessage() {
        var ada = server().register();
        var body = PLACE.replaceFirst("[{]", "{'clientId':'p1',");
        var path = ada.conversation() + "/messages";

        var first = ada.post(path).json(body).expect(201);

        assertThat(ada.post(path).json(body).expect(200)).isEqualTo(first);
    }

    @Test
    void aCustomerGetsWhatTheChannelCarries() {
        var ada = server().register();
        var conversation = customerOf(ada);

        assertThat(write(ada, conversation, PLACE).get("status").asText()).isEqualTo("queued");
        var choices = write(ada, conversation, CHOICES);
        assertThat(choices.at("/content/options/1/description").asText()).isEqualTo("next week");
        assertThat(choices.at("/content/text").asText()).isEqualTo("When?");
        refused(ada, conversation, CARDS, "content-not-supported-by-channel");
    }

    @Test
    void aTemplateThatNobodyKnowsIsRefused() {
        var ada = server().register();
        var body = "{'template':{'name':'hello','language':'en_US','body':['Ana'],'buttons':{'0':'x'}}}";

        ada.post(customerOf(ada) + "/messages").json(body).expectProblem(422, "template-unknown");
        refused(ada, ada.conversation(), body, "content-not-supported-by-channel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'location','location':{'latitude':91,'longitude':0}} | content-unfit",
                "{'type':'location','location':{'latitude':'1','longitude':0}} | wrong-type",
                "{'type':'location'} | missing-field",
                "{'type':'location','location':{'latitude':1,'longitude':0,'zoom':3}} | unknown-field",
                "{'type':'contacts','contacts':[]} | content-unfit",
                "{'type':'contacts','contacts':[{'name':' '}]} | content-unfit",
                "{'type':'interactive','text':'','options':[{'id':'a','title':'b'}]} | content-not-supported-by-channel",
                "{'type':'image','text':'x'} | invalid-value",
            })
    void whatDoesNotFitIsRefusedWithItsReason(String content, String code) {
        var ada = server().register();
        refused(ada, ada.conversation(), "{'content':" + content + "}", code);
    }

    private static JsonNode write(RunningServer.Somebody somebody, String conversation, String body) {
        return somebody.post(conversation + "/messages").json(body).expect(201);
    }

    private static void refused(RunningServer.Somebody somebody, String conversation, String body, String code) {
        somebody.post(conversation + "/messages").json(body).expectProblem(422, code);
    }

    private String customerOf(RunningServer.Somebody somebody) {
        var account = "cage-" + somebody.id();
        somebody.connect(account);
        server().post("/hooks/parrot")
                .header(ParrotChannel.SIGNATURE, "squawk")
                .body(BodyPublishers.ofString(account + "|m1|Polly wants a cracker"))
                .expect(200);
        var rows = somebody.get("/api/v1/conversations?kind=customer").expect(200);
        return "/api/v1/conversations/" + rows.at("/data/0/id").asText();
    }
}
