package io.parley.meta.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.channel.Inbound.Unrecognised;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.message.Content;
import io.parley.meta.Samples;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaWebhookTest {
    @Test
    void theHandshakeIsAnsweredWithTheChallenge() {
        var query = Map.of("hub.mode", "subscribe", "hub.challenge", "1158201444", "hub.verify_token", "verify-t0ken");
        var verdict = new MetaWebhook().receive(new Request("GET", query, Map.of(), Bytes.utf8("")), Said.DEPLOYMENT);
        assertThat(verdict).isEqualTo(new Verdict.Challenge("1158201444"));
    }

    @Test
    void anyOtherMethodIsForged() {
        var verdict =
                new MetaWebhook().receive(new Request("PUT", Map.of(), Map.of(), Bytes.utf8("")), Said.DEPLOYMENT);
        assertThat(verdict).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void instagramLoginSignsWithItsOwnSecret() {
        var body = Samples.file("instagram/message-text");
        var both = new Settings(Map.of("appSecret", "another", "instagramAppSecret", Said.APP_SECRET));
        assertThat(Said.verdict(body, both)).isInstanceOf(Verdict.Accepted.class);
        assertThat(Said.verdict(body, new Settings(Map.of("appSecret", "another"))))
                .isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void oneBodyMayBeAboutSeveralAccountsWhateverItCallsItself() {
        var page = entryOf("messenger/message-text");
        var instagram = entryOf("instagram/message-text");
        var said = Said.all("{\"object\":\"instagram\",\"entry\":[" + page + "," + instagram + "," + page + "]}");
        assertThat(said)
                .extracting(one -> one.account().value())
                .containsExactly(Samples.PAGE, Samples.INSTAGRAM_ACCOUNT, Samples.PAGE);
    }

    @Test
    void anEntryMayHaveEventsOfEverySort() {
        var event =
                "{\"sender\":{\"id\":\"7\"},\"recipient\":{\"id\":\"1\"},\"timestamp\":1,\"message\":{\"mid\":\"%s\","
                        + "\"text\":\"a\"}}";
        var said = Said.all("{\"entry\":[{\"id\":\"1\",\"messaging\":[" + event.formatted("m1") + ","
                + event.formatted("m2")
                + "],\"standby\":[" + event.formatted("m3") + "],\"changes\":[{\"field\":\"messages\",\"value\":"
                + event.formatted("m4") + "},{\"field\":\"feed\",\"value\":{}}]}]}");
        assertThat(said).hasSize(5).doesNotHaveDuplicates();
        assertThat(said.subList(0, 4)).hasOnlyElementsOfType(MessageReceived.class);
        assertThat(said.getLast()).isInstanceOf(Unrecognised.class);
    }

    @Test
    void theDashboardsTestIsNobodysMessage() {
        assertThat(Said.inFile("instagram/dashboard-test-changes-event"))
                .isInstanceOfSatisfying(
                        Unrecognised.class, kept -> assertThat(kept.kind()).isEqualTo("messages"));
    }

    @Test
    void idsMayBeNumbersAndTimesTextOrSeconds() {
        var body =
                "{\"entry\":[{\"id\":1,\"time\":\"1785312004\",\"messaging\":[{\"sender\":{\"id\":73920156481203941},"
                        + "\"recipient\":{\"id\":1},\"timestamp\":\"1785312004\",\"message\":{\"mid\":\"m\",\"text\":\"a\\u0000b\"}}]}]}";
        var message = (MessageReceived) Said.only(body);
        assertThat(message.account().value()).isEqualTo("1");
        assertThat(message.from().handle().value()).isEqualTo("73920156481203941");
        assertThat(message.at()).isEqualTo(Instant.ofEpochSecond(1_785_312_004));
        assertThat(message.content()).isEqualTo(new Content.Text("ab"));
    }

    @Test
    void withoutATimeItIsTheNotifications() {
        var body = Said.page("\"message\":{\"mid\":\"m\",\"text\":\"a\"}").replace("\"timestamp\":1785312004523,", "");
        assertThat(((MessageReceived) Said.only(body)).at()).isEqualTo(Instant.ofEpochMilli(1_785_312_004_871L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{}", "{\"entry\":{}}", "{\"object\":\"page\"}"})
    void whatIsNoNotificationIsUnreadable(String body) {
        assertThat(Said.verdict(body)).isInstanceOf(Verdict.Unreadable.class);
    }

    private static String entryOf(String file) {
        var body = Samples.file(file).strip();
        return body.substring(body.indexOf('[') + 1, body.lastIndexOf(']'));
    }
}
