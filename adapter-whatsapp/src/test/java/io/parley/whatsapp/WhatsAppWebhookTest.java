package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound.AccountChanged;
import io.parley.messaging.channel.Inbound.DeliveryReported;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.channel.Inbound.Unrecognised;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppWebhookTest {
    @Test
    void aTextSaysWhoWroteWhatAndWhen() {
        assertThat(Samples.message(Samples.file("message-text"))).satisfies(message -> {
            assertThat(message.from().handle()).isEqualTo(new Handle("16505551234"));
            assertThat(message.from().name()).isEqualTo("Sheena Nelson");
            assertThat(message.content()).isEqualTo(new Content.Text("Does it come in another color?"));
            assertThat(message.replyTo()).isEmpty();
            assertThat(message.at()).isEqualTo(Instant.ofEpochSecond(1_749_416_383));
            assertThat(message.key().value())
                    .isEqualTo("wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA=");
        });
    }

    @Test
    void anAnswerNamesTheMessageItAnswers() {
        assertThat(Samples.message(Samples.file("message-text-reply-context")).replyTo())
                .contains(new PlatformMessageId("wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBIwMjMwQzZCMUQ4MzNDNTFDQzQA"));
    }

    @Test
    void aContactWithoutANumberIsKnownByTheirUserId() {
        var message = Samples.message(messages(
                "{\"profile\":{\"name\":\"Other\"},\"wa_id\":\"1\"},{\"profile\":{\"name\":\"Ann\"},\"user_id\":\"US.9\"}",
                "{\"from_user_id\":\"US.9\",\"id\":\"w1\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}"));
        assertThat(message.from().handle()).isEqualTo(new Handle("US.9"));
        assertThat(message.from().name()).isEqualTo("Ann");
    }

    @Test
    void aContactWithoutANameHasNone() {
        var message = Samples.message(messages(
                "{\"profile\":{\"name\":\" \\u0000\"},\"wa_id\":\"77\"}",
                "{\"from\":\"77\",\"id\":\"w1\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}"));
        assertThat(message.from().name()).isEmpty();
    }

    @Test
    void textIsCleaned() {
        var message = Samples.message(messages("", text("w1", "a\\u0000b\\ud83d")));
        assertThat(message.content()).isEqualTo(new Content.Text("ab\ufffd"));
    }

    @Test
    void withoutATimeOfItsOwnTheNotificationsTimeCounts() {
        var withTime = messages("", text("w1", "x")).replace("\"id\":\"WABA\"", "\"id\":\"WABA\",\"time\":1749416383");
        assertThat(Samples.message(withTime).at()).isEqualTo(Instant.ofEpochSecond(1_749_416_383));
        assertThat(Samples.message(messages("", text("w1", "x"))).at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aBrokenNodeIsKeptAndItsNeighboursAreRead() {
        var said = Samples.said(messages(
                "",
                text("w1", "first") + ",7,{\"from\":\"1\",\"type\":\"text\",\"text\":{\"body\":\"no id\"}},"
                        + "{\"from\":\"1\",\"id\":\"w3\",\"type\":\"text\",\"text\":{\"body\":5}},"
                        + text("w4", "last")));
        assertThat(said).hasSize(5).doesNotHaveDuplicates();
        assertThat(said.get(0)).isInstanceOf(MessageReceived.class);
        assertThat(said.get(1))
                .isInstanceOfSatisfying(
                        Unrecognised.class, broken -> assertThat(broken.raw()).isEqualTo("7"));
        assertThat(said.get(2))
                .isInstanceOfSatisfying(
                        Unrecognised.class, broken -> assertThat(broken.raw()).contains("no id"));
        assertThat(said.get(3)).isInstanceOf(Unrecognised.class);
        assertThat(said.get(4)).isInstanceOf(MessageReceived.class);
    }

    @ParameterizedTest
    @CsvSource({"sent,SENT", "delivered,DELIVERED", "read,READ", "played,READ"})
    void statusesReportHowFarAMessageHasCome(String word, MessageStatus status) {
        var body = Samples.file("status-sent-biz-opaque-callback-data")
                .replace("\"status\": \"sent\"", "\"status\": \"" + word + "\"");
        assertThat((DeliveryReported) Samples.only(body)).satisfies(report -> {
            assertThat(report.status()).isEqualTo(status);
            assertThat(report.reference()).isEqualTo("some data");
            assertThat(report.failure()).isEmpty();
            assertThat(report.at()).isEqualTo(Instant.ofEpochSecond(1_698_266_945));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "status-failed-131047-reengagement, reply-window-closed, 131047",
        "status-failed-131026, recipient-unreachable, 131026",
        "status-failed-131049, platform-refused, 131049",
        "status-failed-130472, platform-refused, 130472",
    })
    void aFailureSaysWhy(String file, String code, String platformCode) {
        var report = (DeliveryReported) Samples.only(Samples.file(file));
        assertThat(report.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(report.failure().orElseThrow().code()).isEqualTo(code);
        assertThat(report.failure().orElseThrow().platformCode()).isEqualTo(platformCode);
    }

    @Test
    void aFailureWithoutAReasonHasOneAllTheSame() {
        var body = Samples.file("status-read").replace("\"read\"", "\"failed\"");
        assertThat(((DeliveryReported) Samples.only(body)).failure()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "warning", ""})
    void otherStatusesAreKeptAsTheyCame(String word) {
        var body = Samples.file("status-read").replace("\"read\"", "\"" + word + "\"");
        assertThat(Samples.only(body)).isInstanceOf(Unrecognised.class);
    }

    @Test
    void theSameAccountEventAtAnotherTimeIsAnotherEvent() {
        var first = Samples.file("account-review-approved");
        assertThat(key(first)).isEqualTo(key(first)).isNotEqualTo(key(first.replace("1604703141", "1604703142")));
    }

    @Test
    void oneBodyMaySpeakOfManyAccounts() {
        var body = "{\"entry\":[" + entry("A", text("w1", "x")) + ",5,{\"id\":\"E\"}," + entry("B", text("w1", "x"))
                + "]}";
        assertThat(Samples.said(body))
                .extracting(said -> said.account().value())
                .containsExactly("A", "unknown", "E", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{}", "{\"entry\":{}}", "{\"entry\":[]} x"})
    void whatIsNoNotificationIsUnreadable(String body) {
        assertThat(Samples.verdict(body)).isInstanceOf(Verdict.Unreadable.class);
    }

    @Test
    void theHandshakeIsAnswered() {
        var query = Map.of("hub.mode", "subscribe", "hub.verify_token", "verify-t0ken", "hub.challenge", "42");
        var request = new Request("GET", query, Map.of(), Bytes.utf8(""));
        assertThat(new WhatsAppWebhook().receive(request, Samples.WEBHOOK)).isEqualTo(new Verdict.Challenge("42"));
        var other = new Request("PUT", query, Map.of(), Bytes.utf8(""));
        assertThat(new WhatsAppWebhook().receive(other, Samples.WEBHOOK)).isInstanceOf(Verdict.Forged.class);
    }

    private static PlatformMessageId key(String body) {
        return ((AccountChanged) Samples.only(body)).key();
    }

    private static String text(String id, String text) {
        return "{\"from\":\"1\",\"id\":\"%s\",\"type\":\"text\",\"text\":{\"body\":\"%s\"}}".formatted(id, text);
    }

    private static String messages(String contacts, String messages) {
        return "{\"entry\":[{\"id\":\"WABA\",\"changes\":[{\"field\":\"messages\",\"value\":{\"contacts\":[" + contacts
                + "],\"messages\":[" + messages + "]}}]}]}";
    }

    private static String entry(String account, String messages) {
        return "{\"id\":\"WABA\",\"changes\":[{\"field\":\"messages\",\"value\":{\"metadata\":{\"phone_number_id\":\""
                + account + "\"},\"messages\":[" + messages + "]}}]}";
    }
}
