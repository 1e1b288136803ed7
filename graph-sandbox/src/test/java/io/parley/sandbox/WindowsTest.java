package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowsTest extends SandboxTest {
    private static final Duration ALMOST_A_DAY = Duration.ofHours(24).minusSeconds(1);

    @BeforeEach
    void enforce() {
        graph.enforcing(Rule.WINDOWS);
    }

    @Test
    void whatsAppTakesTheMessageAndReportsTheFailure() {
        listen();
        var ann = graph.phoneNumber(PHONE).customer(ANN, "Ann");
        ann.writes("Hello");
        clock.pass(ALMOST_A_DAY);
        assertThat(whatsApp("'text':{'body':'In time'},'biz_opaque_callback_data':'1'")
                        .status())
                .isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(whatsApp("'text':{'body':'Late'},'biz_opaque_callback_data':'2'")
                        .status())
                .isEqualTo(200);
        awaitWebhooks();
        var last = callback.events().getLast().path("value").path("statuses").path(0);
        assertThat(last.path("status").asText()).isEqualTo("failed");
        assertThat(last.path("errors").path(0).path("code").asInt()).isEqualTo(131047);
        assertThat(last.path("biz_opaque_callback_data").asText()).isEqualTo("2");
        assertThat(callback.events())
                .extracting(change -> change.path("value")
                        .path("statuses")
                        .path(0)
                        .path("status")
                        .asText())
                .containsExactly("", "sent", "delivered", "failed");
    }

    @Test
    void aTemplateMayGoOutAtAnyTime() {
        listen();
        graph.webhooks().hold();
        graph.businessAccount(WABA).template("hello", "en_US", "Hello");
        graph.webhooks().lose();
        whatsApp("'type':'template','template':{'name':'hello','language':{'code':'en_US'}}");
        graph.webhooks().release();
        awaitWebhooks();
        var status = callback.events().getFirst().path("value").path("statuses").path(0);
        assertThat(status.path("status").asText()).isEqualTo("sent");
        assertThat(status.path("pricing").path("category").asText()).isEqualTo("utility");
    }

    @Test
    void messengerRefusesAfterADayAndTheHumanAgentAfterAWeek() {
        graph.page(PAGE).customer(PSID, "Pia").writes("Hello");
        var tagged = "'messaging_type':'MESSAGE_TAG','tag':'HUMAN_AGENT','message':{'text':'Hi'}";
        clock.pass(ALMOST_A_DAY);
        assertThat(messenger("'message':{'text':'Hi'}").status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        var late = messenger("'message':{'text':'Hi'}");
        assertThat(late.code()).isEqualTo(10);
        assertThat(late.subcode()).isEqualTo(2018278);
        clock.pass(Duration.ofDays(6).minusSeconds(1));
        assertThat(messenger(tagged).status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(messenger(tagged).subcode()).isEqualTo(2018278);
    }

    @Test
    void instagramHasASubcodeOfItsOwn() {
        graph.instagram(SHOP).customer(IGSID, "Ana G").writes("Hello");
        clock.pass(Duration.ofHours(24));
        assertThat(instagram("'message':{'text':'Hi'}").subcode()).isEqualTo(2534022);
        var tagged = "'messaging_type':'MESSAGE_TAG','tag':'human_agent','message':{'text':'Hi'}";
        assertThat(instagram(tagged).status()).isEqualTo(200);
    }

    @Test
    void aReactionAndAButtonOpenItAgainAnEditDoesNot() {
        var pia = graph.page(PAGE).customer(PSID, "Pia");
        var mid = pia.writes("Hello");
        clock.pass(Duration.ofHours(24));
        pia.edits(mid, "Hello!");
        assertThat(messenger("'message':{'text':'Hi'}").code()).isEqualTo(10);
        pia.reacts(mid, "👍");
        assertThat(messenger("'message':{'text':'Hi'}").status()).isEqualTo(200);
        clock.pass(Duration.ofHours(24));
        pia.presses("HELP", "Help", "");
        assertThat(messenger("'message':{'text':'Hi'}").status()).isEqualTo(200);
    }

    @Test
    void aPageCannotBeginAConversation() {
        var answer = messenger("'message':{'text':'Hi'}");
        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.subcode()).isEqualTo(2018001);
    }
}
