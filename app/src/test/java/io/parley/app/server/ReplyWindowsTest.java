package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.Customer;
import io.parley.sandbox.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be said to customers who have been silent for long, through the assembled server; Meta checks it as well. */
class ReplyWindowsTest {
    private static final Duration YESTERDAY = Duration.ofHours(25);
    private static final Duration LAST_WEEK = Duration.ofDays(8);

    @TempDir
    private static Path data;

    private static MetaServer meta;

    @BeforeAll
    static void start() {
        meta = MetaServer.start(data);
        meta.graph()
                .businessAccount(MetaServer.BUSINESS)
                .template("parcel_sent", "en", "Your parcel {{1}} leaves on {{2}}");
        var channel = meta.channel(Platform.WHATSAPP).path("id").asText();
        meta.agent()
                .post("/api/v1/channels/" + channel + "/templates/sync", Map.of())
                .expecting(200);
    }

    @AfterAll
    static void stop() {
        meta.close();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void whoHasJustWrittenMayBeToldAnything(Platform platform) {
        var conversation = silentSince(Duration.ofMinutes(1), customer(platform, 1), "Just now " + platform);

        var window = meta.conversationRow(conversation).path("replyWindow");

        assertThat(window.path("state").asText()).isEqualTo("free");
        assertThat(window.path("until").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Platform.class, names = "WHATSAPP", mode = EnumSource.Mode.EXCLUDE)
    void aDayLaterAPersonsAnswerIsTagged(Platform platform) {
        var customer = customer(platform, 2);
        var conversation = silentSince(YESTERDAY, customer, "Yesterday " + platform);
        assertThat(state(conversation)).isEqualTo("tagged");

        var answer = meta.agent().say(conversation, "Sorry for the delay " + platform);

        meta.sent(customer, "Sorry for the delay " + platform);
        meta.message(conversation, answer, platform == Platform.MESSENGER ? "delivered" : "sent");
    }

    @ParameterizedTest
    @EnumSource(value = Platform.class, names = "WHATSAPP", mode = EnumSource.Mode.EXCLUDE)
    void aWeekLaterNothingCanBeSent(Platform platform) {
        var customer = customer(platform, 3);
        var conversation = silentSince(LAST_WEEK, customer, "Last week " + platform);
        assertThat(state(conversation)).isEqualTo("blocked");

        var answer = meta.agent().say(conversation, "Too late");

        assertThat(failed(conversation, answer)).isEqualTo("reply-window-closed");
        assertThat(meta.graph().sentTo(customer.id())).isEmpty();
    }

    @Test
    void onWhatsAppAFreeTextFailsADayLaterWithAReason() {
        var customer = customer(Platform.WHATSAPP, 4);
        var conversation = silentSince(YESTERDAY, customer, "A day ago");
        assertThat(state(conversation)).isEqualTo("template-only");

        var answer = meta.agent().say(conversation, "Hello again");

        assertThat(failed(conversation, answer)).isEqualTo("reply-window-closed");
        assertThat(meta.graph().sentTo(customer.id())).isEmpty();
    }

    @Test
    void whatIsHeldLeavesWhenTheCustomerWritesAgain() {
        var customer = customer(Platform.WHATSAPP, 5);
        var conversation = silentSince(YESTERDAY, customer, "Long ago");
        var answer = post(conversation, Map.of("text", "When you are back", "whenClosed", "hold"), 201);
        meta.message(
                conversation,
                row -> row.path("id").equals(answer.path("id"))
                        && row.at("/error/code").asText().equals("held-for-reply-window"));
        assertThat(meta.graph().sentTo(customer.id())).isEmpty();

        customer.writes("I am back");

        meta.sent(customer, "When you are back");
        meta.message(conversation, answer, "delivered");
        assertThat(state(conversation)).isEqualTo("free");
    }

    @Test
    void aTemplateIsSentOutsideTheWindow() {
        var customer = customer(Platform.WHATSAPP, 6);
        var conversation = silentSince(YESTERDAY, customer, "Where is it?");

        var answer = post(conversation, template("parcel_sent", List.of("4711", "Monday")), 201);

        assertThat(meta.sent(customer, send -> send.kind().equals("template")).text())
                .contains("parcel_sent");
        var row = meta.message(conversation, answer, "delivered");
        assertThat(row.path("content").toString()).contains("Your parcel 4711 leaves on Monday");
    }

    @Test
    void aTemplateThatDoesNotExistOrDoesNotFitIsRefusedWithItsReason() {
        var conversation = silentSince(YESTERDAY, customer(Platform.WHATSAPP, 7), "Templates?");

        var unknown = post(conversation, template("parcel_lost", List.of("4711")), 422);
        var unfit = post(conversation, template("parcel_sent", List.of("4711")), 422);

        assertThat(unknown.path("code").asText()).isEqualTo("template-unknown");
        assertThat(unfit.path("code").asText()).isEqualTo("template-places-differ");
    }

    private static Map<String, Object> template(String name, List<String> body) {
        return Map.of("template", new HashMap<>(Map.of("name", name, "language", "en", "body", body)));
    }

    private static JsonNode post(String conversation, Map<String, ?> message, int expected) {
        return meta.agent()
                .post("/api/v1/conversations/" + conversation + "/messages", message)
                .expecting(expected)
                .body();
    }

    private static String silentSince(Duration past, Customer customer, String text) {
        meta.clock().ago(past, () -> {
            customer.writes(text);
            meta.settle();
        });
        return meta.conversationOf(text);
    }

    private static String state(String conversation) {
        return meta.conversationRow(conversation).at("/replyWindow/state").asText();
    }

    /** Why it failed. */
    private static String failed(String conversation, JsonNode written) {
        return meta.message(conversation, written, "failed").at("/error/code").asText();
    }

    private static Customer customer(Platform platform, int number) {
        return meta.account(platform)
                .customer("16506" + (10_000 * platform.ordinal() + 10_000 + number), "Wim " + number);
    }
}
