package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.Customer;
import io.parley.sandbox.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers who call on WhatsApp, and who pass on what others wrote, through the assembled server. */
class CallsTest {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @TempDir
    private static Path data;

    private static MetaServer meta;

    @BeforeAll
    static void start() {
        meta = MetaServer.start(data);
    }

    @AfterAll
    static void stop() {
        meta.close();
    }

    @Test
    void aCallOpensAConversationThatMayBeAnswered() {
        try (var live = meta.server().live(meta.agent())) {
            var customer = customer(1, "Callista");
            var call = customer.calls();
            var told = live.await("message.created", frame -> isCall(frame, "begun"));
            var conversation = told.at("/data/message/conversation").asText();

            var row = meta.conversationRow(conversation);
            assertThat(row.at("/replyWindow/state").asText()).isEqualTo("free");
            assertThat(row.path("unread").asInt()).isEqualTo(1);
            assertThat(row.at("/contact/name").asText()).isEqualTo("Callista");

            customer.hangsUp(call, 83);
            var ended = live.await("message.updated", frame -> isCall(frame, "completed"));
            assertThat(ended.at("/data/message/content/call/seconds").asInt()).isEqualTo(83);
            assertThat(ended.at("/data/message/id")).isEqualTo(told.at("/data/message/id"));

            var messages = meta.agent().messagesOf(conversation);
            assertThat(messages).hasSize(1);
            assertThat(messages.path(0).at("/content/type").asText()).isEqualTo("call");
            assertThat(messages.path(0).at("/content/call/state").asText()).isEqualTo("completed");
            assertThat(messages.path(0).has("editedAt")).isFalse();

            var answer = meta.agent().say(conversation, "We talked, here it is in writing");
            meta.sent(customer, "We talked, here it is in writing");
            meta.message(conversation, answer, "delivered");
        }
    }

    @Test
    void aCallIsOneEntryHoweverItIsTold() {
        var customer = customer(2, "Missy");
        meta.clock().ago(TWO_DAYS, () -> {
            customer.writes("Nobody answers the phone");
            meta.settle();
        });
        var conversation = meta.conversationOf("Nobody answers the phone");
        assertThat(meta.conversationRow(conversation).at("/replyWindow/state").asText())
                .isEqualTo("template-only");
        meta.graph().webhooks().hold();
        customer.hangsUp(customer.calls(), 0);
        meta.graph().webhooks().releaseTwice();
        meta.settle();

        meta.message(conversation, row -> row.at("/content/call/state").asText().equals("missed"));
        assertThat(meta.agent().messagesOf(conversation)).hasSize(2);
        assertThat(meta.conversationRow(conversation).at("/replyWindow/state").asText())
                .isEqualTo("free");
    }

    @Test
    void whoReadsPastACallShowsThatTheTextBeforeItIsRead() {
        var customer = customer(4, "Rita");
        var text = customer.writes("Read this");
        var conversation = meta.conversationOf("Read this");
        customer.calls();
        meta.message(conversation, row -> row.at("/content/call/state").asText().equals("begun"));
        var last = meta.conversationRow(conversation).path("lastSeq").asLong();
        meta.agent()
                .put("/api/v1/conversations/" + conversation + "/read", Map.of("upTo", last))
                .expecting(200);

        MetaServer.await(
                "the read mark",
                () -> meta.graph().gestures().stream()
                        .anyMatch(each -> each.target().equals(text)));
    }

    @Test
    void whatIsPassedOnIsMarkedInTheRowAndLive() {
        try (var live = meta.server().live(meta.agent())) {
            var customer = customer(3, "Ford");
            customer.forwards("Pass it on", false);
            var once = live.await("message.created", frame -> says(frame, "Pass it on"));
            assertThat(once.at("/data/message/forwarded").asText()).isEqualTo("once");
            customer.forwards("Everybody passes it on", true);
            var often = live.await("message.created", frame -> says(frame, "Everybody passes it on"));
            assertThat(often.at("/data/message/forwarded").asText()).isEqualTo("often");
            customer.writes("My own words");
            var conversation = meta.conversationOf("My own words");

            assertThat(meta.agent().messagesOf(conversation))
                    .extracting(row -> row.path("forwarded").asText("-"))
                    .containsExactly("once", "often", "-");
        }
    }

    private static boolean isCall(JsonNode data, String state) {
        return data.at("/message/content/call/state").asText().equals(state);
    }

    private static boolean says(JsonNode data, String text) {
        return data.at("/message/content/text").asText().equals(text);
    }

    private static Customer customer(int number, String name) {
        return meta.account(Platform.WHATSAPP).customer("1650555880" + number, name);
    }
}
