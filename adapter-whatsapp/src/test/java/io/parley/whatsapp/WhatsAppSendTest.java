package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.Window;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.GraphEndpoint;
import io.parley.testkit.channel.ScriptedSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppSendTest {
    private final WhatsAppAdapter adapter = new WhatsAppAdapter(new GraphEndpoint("https://graph.example", "v25.0"));

    @Test
    void aTextIsPostedToTheNumbersMessages() {
        var session = session("t0ken", answer(200, "api-send-response-phone"));
        var result = adapter.send(outbound("16505551234", Optional.of(new PlatformMessageId("wamid.q"))), session);
        assertThat(result).isEqualTo(new SendResult.Sent(new PlatformMessageId("wamid.foobar")));
        assertThat(session.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.url()).isEqualTo("https://graph.example/v25.0/1065/messages");
            assertThat(request.headers()).containsEntry("Authorization", "Bearer t0ken");
            assertThat(request.body())
                    .isEqualTo(
                            "{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\","
                                    + "\"to\":\"16505551234\",\"type\":\"text\",\"biz_opaque_callback_data\":\"msg_1\","
                                    + "\"text\":{\"body\":\"Grüße\",\"preview_url\":false},\"context\":{\"message_id\":\"wamid.q\"}}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"US.13491208655302741918", "US.ENT.11815799212886844830"})
    void aPersonWithoutANumberIsARecipient(String userId) {
        var session = session("t0ken", answer(200, "api-send-response-bsuid"));
        assertThat(adapter.send(outbound(userId, Optional.empty()), session)).isInstanceOf(SendResult.Sent.class);
        assertThat(session.requests().getFirst().body())
                .contains("\"recipient\":\"" + userId + "\"")
                .doesNotContain("\"to\"", "context");
    }

    @ParameterizedTest
    @CsvSource({
        "400, api-error-400-131047-reengagement, reply-window-closed",
        "400, api-error-400-100-33-object-missing, channel-blocked",
        "400, api-error-400-132000-template-params, platform-refused",
        "401, api-error-401-190-expired, channel-credentials-lost",
    })
    void refusalsSayWhy(int status, String file, String code) {
        var result = adapter.send(outbound("1", Optional.empty()), session("t", answer(status, file)));
        assertThat(result)
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
    }

    @Test
    void aPairThatTalksTooFastWaits() {
        var result = adapter.send(
                outbound("1", Optional.empty()), session("t", answer(400, "api-error-400-131056-pair-rate")));
        assertThat(result).isInstanceOf(SendResult.TryLater.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "line\nbreak", "ümlaut"})
    void aTokenThatCannotBeOneIsNotTried(String token) {
        var session = session(token, answer(200, "api-send-response-phone"));
        assertThat(adapter.send(outbound("1", Optional.empty()), session)).isInstanceOf(SendResult.Refused.class);
        assertThat(session.requests()).isEmpty();
    }

    @Test
    void whatItCanDoIsData() {
        assertThat(adapter.capabilities().text().most()).isEqualTo(4096);
        assertThat(adapter.capabilities().caption().orElseThrow().most()).isEqualTo(1024);
        assertThat(adapter.capabilities().window()).contains(Window.of(Duration.ofHours(24)));
        assertThat(adapter.capabilities().can(Feature.TEMPLATES)).isTrue();
        assertThat(adapter.capabilities().pace())
                .isEqualTo(new Pace(80, Optional.of(new Pace.ToOne(Duration.ofSeconds(6), 45))));
    }

    @Test
    void theTokenIsSecretAndTheBusinessAccountIsNeitherSecretNorNeeded() {
        assertThat(adapter.settings().fields())
                .extracting(SettingsForm.Field::name, SettingsForm.Field::secret, SettingsForm.Field::required)
                .containsExactly(tuple("accessToken", true, true), tuple("businessAccount", false, false));
    }

    @Test
    void withTheAppsSecretACallProvesToBeTheApps() {
        var settings = new Settings(Map.of("accessToken", "t0ken", "appSecret", "s3cret"));
        var session = new ScriptedSession(settings, answer(200, "api-send-response-phone"));
        adapter.send(outbound("1", Optional.empty()), session);
        assertThat(session.requests().getFirst().url())
                .isEqualTo("https://graph.example/v25.0/1065/messages?appsecret_proof="
                        + "d0f8abfce5e9c8e5c0b6446d31e29359768d9916db08c6a94ca7b481a4eeac2c");
    }

    private static ScriptedSession session(String token, ApiResponse answer) {
        return new ScriptedSession(new Settings(Map.of("accessToken", token)), answer);
    }

    private static ApiResponse answer(int status, String file) {
        return new ApiResponse.Answered(status, Map.of(), Samples.file(file));
    }

    private static Outbound outbound(String to, Optional<PlatformMessageId> replyTo) {
        return new Outbound(new AccountId("1065"), new Handle(to), new Content.Text("Grüße"), replyTo, "msg_1");
    }
}
