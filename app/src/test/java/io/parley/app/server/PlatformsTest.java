package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.Customer;
import io.parley.sandbox.Platform;
import io.parley.testkit.blob.FileSamples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conversations on Meta's platforms, from the customer's phone to the inbox and back, through the assembled server. */
class PlatformsTest {
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

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aTextIsAnsweredAndTheAnswerIsReadAtLast(Platform platform) {
        var customer = customer(platform, 1, "Nora");
        var conversation = meta.conversation(customer, "Is it blue? " + platform);

        var answer = meta.agent().say(conversation, "As the sea " + platform);
        assertThat(meta.sent(customer, "As the sea " + platform).account())
                .isEqualTo(meta.account(platform).id());
        meta.message(conversation, answer, platform == Platform.INSTAGRAM ? "sent" : "delivered");
        meta.settle();
        customer.reads();

        meta.message(conversation, answer, "read");
        meta.settle();
        assertThat(meta.agent().messagesOf(conversation))
                .as("no echo of our own")
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aWebhookThatComesTwiceIsShownOnce(Platform platform) {
        var customer = customer(platform, 2, "Twain");
        meta.graph().webhooks().hold();
        customer.writes("Only once " + platform);
        meta.graph().webhooks().releaseTwice();
        meta.settle();

        assertThat(meta.agent().messagesOf(meta.conversationOf("Only once " + platform)))
                .hasSize(1);
    }

    @Test
    void oneBodyForSeveralOrganizationsReachesEach() {
        meta.graph().webhooks().hold();
        customer(Platform.WHATSAPP, 3, "Delia").writes("For the first");
        meta.graph()
                .phoneNumber(TestServer.OTHER_ACCOUNT)
                .customer("16505553333", "Otto")
                .writes("For the second");
        meta.graph().webhooks().releaseTogether();
        meta.settle();
        var other = meta.server().signedIn("admin@other.localhost", "admin123");

        meta.conversationOf("For the first");
        var theirs = other.get("/api/v1/conversations").expecting(200).body().toString();
        var ours =
                meta.agent().get("/api/v1/conversations").expecting(200).body().toString();
        assertThat(theirs).contains("For the second").doesNotContain("For the first");
        assertThat(ours).doesNotContain("For the second");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aReactionIsShownAndTakenBack(Platform platform) {
        var customer = customer(platform, 4, "Rhea");
        var conversation = meta.conversation(customer, "React " + platform);
        var answer = meta.agent().say(conversation, "Do you like it? " + platform);
        var sent = meta.sent(customer, "Do you like it? " + platform);
        meta.message(conversation, row -> same(row, answer) && !isQueued(row));

        customer.reacts(sent.id(), "❤");
        meta.message(
                conversation,
                row -> same(row, answer) && row.path("reactions").toString().contains("❤"));
        customer.takesReactionBack(sent.id());
        meta.message(
                conversation, row -> same(row, answer) && row.path("reactions").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void whatTheCustomerEditsIsShownAsEdited(Platform platform) {
        var customer = customer(platform, 5, "Edda");
        var id = customer.writes("Befor " + platform);
        var conversation = meta.conversationOf("Befor " + platform);

        customer.edits(id, "After " + platform);

        var row = meta.message(conversation, message -> text(message).equals("After " + platform));
        assertThat(row.path("editedAt").asText()).isNotEmpty();
        assertThat(meta.agent().messagesOf(conversation)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Platform.class, names = "MESSENGER", mode = EnumSource.Mode.EXCLUDE)
    void whatTheCustomerUnsendsIsNoLongerShown(Platform platform) {
        var customer = customer(platform, 6, "Una");
        var id = customer.writes("Never said " + platform);
        var conversation = meta.conversationOf("Never said " + platform);

        customer.deletes(id);

        meta.message(conversation, row -> !row.path("deletedAt").asText().isEmpty());
        assertThat(meta.agent().messagesOf(conversation).toString()).doesNotContain("Never said");
    }

    @Test
    void whatWasAnsweredElsewhereIsShownAsSuch() {
        var customer = customer(Platform.MESSENGER, 7, "Elsa");
        var conversation = meta.conversation(customer, "Anybody?");

        meta.graph().page(MetaServer.PAGE).answersElsewhere(customer, "From Meta's own inbox");

        var row = meta.message(conversation, message -> text(message).equals("From Meta's own inbox"));
        assertThat(row.at("/author/name").asText()).isEqualTo("Sent elsewhere");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aLongTextArrivesInPartsAndInOrder(Platform platform) {
        var customer = customer(platform, 8, "Longina");
        var conversation = meta.conversation(customer, "Tell me all " + platform);
        var word = "word" + platform.name().charAt(0) + " ";
        var text = word.repeat(1_500).strip();

        var answer = meta.agent().say(conversation, text);
        meta.message(conversation, row -> same(row, answer) && !isQueued(row));

        var parts = meta.graph().sentTo(customer.id());
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.stream().map(part -> part.text().strip()).collect(Collectors.joining(" ")))
                .isEqualTo(text);
        meta.settle();
        assertThat(meta.agent().messagesOf(conversation)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aChoiceIsAnsweredByAButton(Platform platform) {
        var customer = customer(platform, 9, "Chloe");
        var conversation = meta.conversation(customer, "What colours? " + platform);
        meta.agent()
                .post(
                        "/api/v1/conversations/" + conversation + "/messages",
                        Map.of("content", choice("Which one? " + platform)))
                .expecting(201);
        var question = meta.sent(customer, "Which one? " + platform);

        customer.chooses("colour-blue", "Blue", question.id());

        var row = meta.message(
                conversation,
                message -> message.at("/author/type").asText().equals("contact")
                        && message.toString().contains("colour-blue"));
        assertThat(row.path("content").toString()).contains("Blue");
    }

    private static Map<String, Object> choice(String question) {
        return Map.of(
                "type",
                "interactive",
                "text",
                question,
                "options",
                List.of(Map.of("id", "colour-blue", "title", "Blue"), Map.of("id", "colour-red", "title", "Red")));
    }

    @Test
    void anImageIsFetchedAndCanBeDownloaded() {
        var customer = customer(Platform.WHATSAPP, 10, "Ima");
        var bytes = FileSamples.picture("png", 80, 40);
        customer.sends("image", "image/png", bytes, "My parcel");
        var conversation = meta.conversationOf("My parcel");

        var row = meta.message(
                conversation,
                message -> !message.at("/content/attachments/0/url").asText().isEmpty());
        var file = meta.agent().download(row.at("/content/attachments/0/url").asText());
        assertThat(file).isEqualTo(bytes);
    }

    @Test
    void aWebhookOfADeadFileShowsThatItIsLost() {
        var customer = customer(Platform.WHATSAPP, 11, "Lossa");
        customer.doesOther(
                "{\"type\":\"image\",\"image\":{\"id\":\"999000999000\",\"mime_type\":\"image/png\",\"caption\":\"Gone\"}}");
        var conversation = meta.conversationOf("Gone");

        var row = meta.message(
                conversation,
                message -> message.at("/content/attachments/0/state").asText().equals("lost"));
        assertThat(row.at("/content/attachments/0/reason").asText()).isNotEmpty();
    }

    static Customer customer(Platform platform, int number, String name) {
        return meta.account(platform)
                .customer("16505" + (10_000 * platform.ordinal() + 10_000 + number), name + " of " + platform);
    }

    private static String text(JsonNode row) {
        return row.at("/content/text").asText();
    }

    private static boolean same(JsonNode row, JsonNode written) {
        return row.path("id").equals(written.path("id"));
    }

    private static boolean isQueued(JsonNode row) {
        return row.path("status").asText().equals("queued");
    }
}
