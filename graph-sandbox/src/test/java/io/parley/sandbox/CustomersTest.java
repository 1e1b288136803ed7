package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomersTest extends SandboxTest {
    @BeforeEach
    void startListening() {
        listen();
    }

    private JsonNode lastEvent() {
        awaitWebhooks();
        return callback.events().getLast();
    }

    private JsonNode lastMessage() {
        return lastEvent().path("value").path("messages").path(0);
    }

    private JsonNode lastCall() {
        return lastEvent().path("value").path("calls").path(0);
    }

    @Test
    void callsOnWhatsAppAreToldWhenTheyBeginAndEnd() {
        var ann = graph.phoneNumber(PHONE).customer(ANN, "Ann");
        var call = ann.calls();
        assertThat(lastEvent().path("field").asText()).isEqualTo("calls");
        assertThat(lastCall().path("id").asText()).isEqualTo(call);
        assertThat(lastCall().path("event").asText()).isEqualTo("connect");
        assertThat(lastCall().path("from").asText()).isEqualTo(ANN);
        ann.hangsUp(call, 83);
        assertThat(lastCall().path("event").asText()).isEqualTo("terminate");
        assertThat(lastCall().path("duration").asInt()).isEqualTo(83);
        ann.hangsUp(ann.calls(), 0);
        assertThat(lastCall().has("duration")).isFalse();
        var pia = graph.page(PAGE).customer(PSID, "Pia");
        assertThatThrownBy(pia::calls).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsForwardedOnWhatsAppSaysSo() {
        var ann = graph.phoneNumber(PHONE).customer(ANN, "Ann");
        ann.forwards("Look", false);
        assertThat(lastMessage().at("/context/forwarded").asBoolean()).isTrue();
        ann.forwards("Look", true);
        assertThat(lastMessage().at("/context/frequently_forwarded").asBoolean())
                .isTrue();
        graph.page(PAGE).customer(PSID, "Pia").forwards("Look", true);
        assertThat(lastEvent().toString()).contains("Look").doesNotContain("forwarded");
    }

    @Test
    void onWhatsApp() {
        var ann = graph.phoneNumber(PHONE).customer(ANN, "Ann");
        var hello = ann.writes("Hello");
        assertThat(lastMessage().path("id").asText()).isEqualTo(hello);
        assertThat(lastEvent()
                        .path("value")
                        .path("contacts")
                        .path(0)
                        .path("wa_id")
                        .asText())
                .isEqualTo(ANN);
        ann.answers("wamid.1", "Yes");
        assertThat(lastMessage().path("context").path("id").asText()).isEqualTo("wamid.1");
        ann.sends("document", "application/pdf", new byte[] {1}, "");
        assertThat(lastMessage().path("document").path("filename").asText()).isNotEmpty();
        ann.sends("audio", "audio/ogg; codecs=opus", new byte[] {1}, "");
        assertThat(lastMessage().path("audio").path("voice").asBoolean()).isTrue();
        ann.sendsLocation(37.4, -122.1, "Here");
        assertThat(lastMessage().path("location").path("latitude").asDouble()).isEqualTo(37.4);
        ann.sendsContact("Bo", "+1 650");
        assertThat(lastMessage()
                        .path("contacts")
                        .path(0)
                        .path("name")
                        .path("formatted_name")
                        .asText())
                .isEqualTo("Bo");
        ann.reacts(hello, "👍");
        assertThat(lastMessage().path("reaction").path("message_id").asText()).isEqualTo(hello);
        ann.edits(hello, "Hello!");
        assertThat(lastMessage().path("edit").path("original_message_id").asText())
                .isEqualTo(hello);
        ann.deletes(hello);
        assertThat(lastMessage().path("revoke").path("original_message_id").asText())
                .isEqualTo(hello);
        ann.comesBy("ADS", "120208");
        assertThat(lastMessage().path("referral").path("source_type").asText()).isEqualTo("ad");
    }

    @Test
    void aButtonOfATemplateAndOneOfAMessageLookDifferent() {
        graph.businessAccount(WABA).template("hello", "en_US", "Hello");
        var ann = graph.phoneNumber(PHONE).customer(ANN, "Ann");
        var template = whatsApp("'type':'template','template':{'name':'hello','language':{'code':'en_US'}}");
        ann.presses("STOP", "Stop", template.messageId());
        assertThat(lastMessage().path("button").path("payload").asText()).isEqualTo("STOP");
        ann.presses("yes", "Yes", "wamid.other");
        assertThat(lastMessage()
                        .path("interactive")
                        .path("button_reply")
                        .path("id")
                        .asText())
                .isEqualTo("yes");
        ann.chooses("row", "Row", "wamid.other");
        assertThat(lastMessage()
                        .path("interactive")
                        .path("list_reply")
                        .path("id")
                        .asText())
                .isEqualTo("row");
    }

    @Test
    void aChangedNumberKeepsThePerson() {
        var ann = graph.phoneNumber(PHONE).customer(ANN, "Ann");
        ann.changesNumber("12195555358");
        assertThat(lastMessage().path("system").path("wa_id").asText()).isEqualTo("12195555358");
        assertThat(lastMessage().path("from").asText()).isEqualTo(ANN);
        assertThat(graph.phoneNumber(PHONE).customer("12195555358", "")).isSameAs(ann);
        ann.writes("Still me");
        assertThat(lastMessage().path("from").asText()).isEqualTo("12195555358");
    }

    @Test
    void whoHidesTheNumberIsNamedByUserId() {
        graph.phoneNumber(PHONE)
                .customer(ANN, "Ann")
                .userId("US.1349")
                .hidesNumber()
                .writes("Hello");
        assertThat(lastMessage().has("from")).isFalse();
        assertThat(lastMessage().path("from_user_id").asText()).isEqualTo("US.1349");
        assertThat(lastEvent().path("value").path("contacts").path(0).has("wa_id"))
                .isFalse();
    }

    @Test
    void onMessenger() {
        var pia = graph.page(PAGE).customer(PSID, "Pia");
        var hello = pia.writes("Hello");
        assertThat(lastEvent().path("sender").path("id").asText()).isEqualTo(PSID);
        assertThat(lastEvent().path("timestamp").isNumber()).isTrue();
        pia.answers("m_1", "Yes");
        assertThat(lastEvent().path("message").path("reply_to").path("mid").asText())
                .isEqualTo("m_1");
        pia.presses("START", "Get started", "");
        assertThat(lastEvent().path("postback").path("payload").asText()).isEqualTo("START");
        pia.chooses("BLUE", "Blue", "");
        assertThat(lastEvent()
                        .path("message")
                        .path("quick_reply")
                        .path("payload")
                        .asText())
                .isEqualTo("BLUE");
        pia.reacts(hello, "😢");
        assertThat(lastEvent().path("reaction").path("reaction").asText()).isEqualTo("sad");
        pia.takesReactionBack(hello);
        assertThat(lastEvent().path("reaction").path("action").asText()).isEqualTo("unreact");
        pia.edits(hello, "1");
        pia.edits(hello, "2");
        assertThat(lastEvent().path("message_edit").path("num_edit").asInt()).isEqualTo(2);
        pia.deletes(hello);
        assertThat(lastEvent().path("message").path("is_deleted").asBoolean()).isTrue();
        pia.comesBy("SHORTLINK", "spring");
        assertThat(lastEvent().path("referral").path("ref").asText()).isEqualTo("spring");
        pia.sendsLocation(1, 2, "");
        assertThat(lastEvent()
                        .path("message")
                        .path("attachments")
                        .path(0)
                        .path("type")
                        .asText())
                .isEqualTo("location");
    }

    @Test
    void picturesCanBeFetchedByAnybodyWhoHasTheAddress() {
        graph.page(PAGE).customer(PSID, "Pia").sends("image", "image/png", new byte[] {'p', 'n', 'g'}, "");
        var payload = lastEvent().path("message").path("attachments").path(0).path("payload");
        assertThat(caller.get(payload.path("url").asText(), "").raw().body()).isEqualTo("png");
    }

    @Test
    void anythingElseIsSaidInThePlatformsWords() {
        graph.phoneNumber(PHONE)
                .customer(ANN, "Ann")
                .doesOther("{\"type\":\"order\",\"order\":{\"catalog_id\":\"7\"}}");
        assertThat(lastMessage().path("order").path("catalog_id").asText()).isEqualTo("7");
        var ana = graph.instagram(SHOP).customer(IGSID, "Ana");
        var mid = ana.doesOther("{\"message\":{\"attachments\":[{\"type\":\"story_mention\"}]}}");
        assertThat(lastEvent().path("message").path("mid").asText()).isEqualTo(mid);
        assertThatThrownBy(() -> ana.doesOther("[]")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onInstagramStickersAreNotToldAndSomeThingsCannotBe() {
        var ana = graph.instagram(SHOP).customer(IGSID, "Ana");
        ana.sends("sticker", "image/webp", new byte[] {1}, "");
        ana.reacts("mid", "😆");
        assertThat(lastEvent().path("reaction").path("reaction").asText()).isEqualTo("laugh");
        assertThat(callback.events()).hasSize(1);
        assertThatThrownBy(() -> ana.sendsLocation(1, 2, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ana.sendsContact("Bo", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ana.changesNumber("1")).isInstanceOf(IllegalArgumentException.class);
    }
}
