package io.parley.whatsapp;

import static io.parley.whatsapp.GraphSession.error;
import static io.parley.whatsapp.GraphSession.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.FileId;
import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.TemplateUse;
import io.parley.meta.GraphEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is posted for each content, and what is refused before it is posted. */
class WhatsAppContentsTest {
    private static final String SENT = "{\"messages\":[{\"id\":\"wamid.1\"}]}";

    private final WhatsAppAdapter adapter = new WhatsAppAdapter(new GraphEndpoint("https://graph.example", "v25.0"));

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, image, '\"caption\":\"Look\"'",
        "image/png, image, '\"caption\":\"Look\"'",
        "video/mp4, video, '\"caption\":\"Look\"'",
        "application/pdf, document, '\"caption\":\"Look\",\"filename\":\"a.bin\"'",
    })
    void aFileGoesByLinkWithItsCaption(String type, String kind, String rest) {
        var session = GraphSession.answering(ok(SENT)).linking("https://files.example/a?b=c");
        assertThat(send(file(type, 1000, "Look"), session)).isInstanceOf(SendResult.Sent.class);
        assertThat(session.uploads()).isEmpty();
        assertThat(session.only().body())
                .contains(
                        "\"type\":\"" + kind + "\"",
                        "\"" + kind + "\":{\"link\":\"https://files.example/a?b=c\"," + rest + "}");
    }

    @Test
    void aVoiceNoteAndAStickerGoWithoutWords() {
        var session = GraphSession.answering(ok(SENT), ok(SENT)).linking("https://files.example/a");
        send(file("audio/ogg", 1000, ""), session);
        send(file("image/webp", 1000, ""), session);
        assertThat(session.requests().getFirst().body())
                .contains("\"audio\":{\"link\":\"https://files.example/a\",\"voice\":true}");
        assertThat(session.requests().getLast().body()).contains("\"sticker\":{\"link\":\"https://files.example/a\"}");
    }

    @Test
    void aFileThatCannotBeFetchedIsUploadedFirst() {
        var session = GraphSession.answering(ok("{\"id\":\"1037543291543636\"}"), ok(SENT));
        assertThat(send(file("image/jpeg", 1000, "Look"), session)).isInstanceOf(SendResult.Sent.class);
        assertThat(session.uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.url()).isEqualTo("https://graph.example/v25.0/1065/media");
            assertThat(upload.headers()).containsEntry("Authorization", "Bearer t0ken");
            assertThat(upload.fields()).isEqualTo(Map.of("messaging_product", "whatsapp", "type", "image/jpeg"));
            assertThat(upload.fileField()).isEqualTo("file");
        });
        assertThat(session.only().body()).contains("\"image\":{\"id\":\"1037543291543636\",\"caption\":\"Look\"}");
    }

    @Test
    void aFaultOfAnUploadIsNeverUnknownForNothingWasSent() {
        var faults = List.<ApiResponse>of(
                new ApiResponse.NoAnswer("time-out"),
                new ApiResponse.NotSent("no route"),
                ok("<html>"),
                ok("{}"),
                new ApiResponse.Answered(502, Map.of(), "<html>"),
                error(400, 131053));
        assertThat(faults).allSatisfy(fault -> {
            var session = GraphSession.answering(fault);
            assertThat(send(file("image/jpeg", 1000, ""), session)).isInstanceOf(SendResult.TryLater.class);
            assertThat(session.requests()).isEmpty();
        });
        assertThat(send(file("image/jpeg", 1000, ""), GraphSession.answering(error(401, 190))))
                .isInstanceOf(SendResult.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "image/gif, 1000",
        "image/jpeg, 5242881",
        "image/webp, 512001",
        "video/quicktime, 1000",
        "video/mp4, 16777217",
        "audio/wav, 1000",
        "application/zip, 1000",
        "application/pdf, 104857601",
    })
    void aFileThatWhatsAppDoesNotTakeIsRefusedWithoutACall(String type, long size) {
        assertThat(refused(file(type, size, ""))).isEqualTo("file-not-supported-by-channel");
    }

    @Test
    void limitsAreTakenToTheFull() {
        var session = GraphSession.answering(ok(SENT), ok(SENT)).linking("https://files.example/a");
        assertThat(send(file("image/webp", 512_000, ""), session)).isInstanceOf(SendResult.Sent.class);
        assertThat(send(file("image/jpeg", 5_242_880, "x".repeat(1024)), session))
                .isInstanceOf(SendResult.Sent.class);
        assertThat(refused(file("image/jpeg", 1, "x".repeat(1025)))).isEqualTo("text-too-long-for-channel");
    }

    @Test
    void soundHasNoWords() {
        assertThat(refused(file("audio/mpeg", 1000, "Listen"))).isEqualTo("content-not-supported-by-channel");
        var two =
                new Content.Files(List.of(attachment("image/png", 1), attachment("image/png", 1)), RichText.plain(""));
        assertThat(refused(two)).isEqualTo("content-not-supported-by-channel");
    }

    @Test
    void answersWithoutAButtonAreButtons() {
        var choices =
                new Content.Choices(RichText.plain("Cancel?"), List.of(new Option("y", "Yes"), new Option("n", "No")));
        assertThat(posted(choices))
                .contains(
                        "\"interactive\":{\"type\":\"button\",\"body\":{\"text\":\"Cancel?\"},\"action\":{\"buttons\":["
                                + "{\"type\":\"reply\",\"reply\":{\"id\":\"y\",\"title\":\"Yes\"}},"
                                + "{\"type\":\"reply\",\"reply\":{\"id\":\"n\",\"title\":\"No\"}}]}}");
    }

    @Test
    void answersBehindAButtonAreAList() {
        var choices = new Content.Choices(
                RichText.plain("When?"),
                List.of(new Option("a", "Today", "until 5"), new Option("b", "Later")),
                "Times");
        assertThat(posted(choices))
                .contains(
                        "\"interactive\":{\"type\":\"list\",\"body\":{\"text\":\"When?\"},\"action\":{\"button\":\"Times\","
                                + "\"sections\":[{\"rows\":[{\"id\":\"a\",\"title\":\"Today\",\"description\":\"until 5\"},"
                                + "{\"id\":\"b\",\"title\":\"Later\"}]}]}}");
    }

    @Test
    void choicesBeyondWhatWhatsAppShowsAreRefused() {
        var question = RichText.plain("?");
        var refused = List.of(
                new Content.Choices(question, List.of()),
                new Content.Choices(question, options(4)),
                new Content.Choices(question, List.of(new Option("a", "x".repeat(21)))),
                new Content.Choices(question, List.of(new Option("x".repeat(257), "a"))),
                new Content.Choices(question, List.of(new Option("a", " "))),
                new Content.Choices(question, List.of(new Option("a", "One"), new Option("a", "Two"))),
                new Content.Choices(question, List.of(new Option("a", "Same"), new Option("b", "Same"))),
                new Content.Choices(question, List.of(new Option("a", "A", "second line"))),
                new Content.Choices(RichText.plain(" "), options(1)),
                new Content.Choices(question, options(11), "Choose"),
                new Content.Choices(question, options(1), "x".repeat(21)),
                new Content.Choices(question, List.of(new Option("a", "x".repeat(25))), "Choose"),
                new Content.Choices(question, List.of(new Option("x".repeat(201), "a")), "Choose"),
                new Content.Choices(question, List.of(new Option("a", "A", "x".repeat(73))), "Choose"));
        assertThat(refused)
                .allSatisfy(choices -> assertThat(refused(choices)).isEqualTo("content-not-supported-by-channel"));
        assertThat(refused(new Content.Choices(RichText.plain("x".repeat(1025)), options(1))))
                .isEqualTo("text-too-long-for-channel");
        assertThat(posted(new Content.Choices(question, options(10), "Choose"))).contains("\"id\":\"9\"");
    }

    @Test
    void placesAndCardsArePosted() {
        assertThat(posted(new Content.Location(48.2, 16.37, "Office", "")))
                .contains("\"location\":{\"latitude\":48.2,\"longitude\":16.37,\"name\":\"Office\"}");
        assertThat(posted(new Content.Cards(List.of(
                        new ContactCard("Ana Lima", List.of("+43 1"), List.of("ana@example.org"), "Lima"),
                        new ContactCard("Bo", List.of(), List.of(), "")))))
                .contains("\"contacts\":[{\"name\":{\"formatted_name\":\"Ana Lima\",\"first_name\":\"Ana Lima\"},"
                        + "\"phones\":[{\"phone\":\"+43 1\"}],\"emails\":[{\"email\":\"ana@example.org\"}],"
                        + "\"org\":{\"company\":\"Lima\"}},"
                        + "{\"name\":{\"formatted_name\":\"Bo\",\"first_name\":\"Bo\"}}]");
        assertThat(refused(new Content.Location(91, 0, "", ""))).isEqualTo("content-not-supported-by-channel");
        assertThat(refused(new Content.Cards(List.of()))).isEqualTo("content-not-supported-by-channel");
        assertThat(refused(new Content.Cards(List.of(new ContactCard("", List.of("1"), List.of(), "")))))
                .isEqualTo("content-not-supported-by-channel");
    }

    @Test
    void aTemplateIsFilledByNumber() {
        var use = new TemplateUse(
                "order_confirmation",
                "en_US",
                List.of("Ana"),
                List.of("12", "Friday"),
                Map.of(1, "o/12", 0, "payload:yes"));
        assertThat(posted(new Content.Template(use, "preview")))
                .contains(
                        "\"template\":{\"name\":\"order_confirmation\",\"language\":{\"code\":\"en_US\"},\"components\":["
                                + "{\"type\":\"header\",\"parameters\":[{\"type\":\"text\",\"text\":\"Ana\"}]},"
                                + "{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"text\":\"12\"},"
                                + "{\"type\":\"text\",\"text\":\"Friday\"}]},"
                                + "{\"type\":\"button\",\"sub_type\":\"quick_reply\",\"index\":\"0\",\"parameters\":["
                                + "{\"type\":\"payload\",\"payload\":\"yes\"}]},"
                                + "{\"type\":\"button\",\"sub_type\":\"url\",\"index\":\"1\",\"parameters\":["
                                + "{\"type\":\"text\",\"text\":\"o/12\"}]}]}");
    }

    @Test
    void aTemplateIsFilledByName() {
        var use = new TemplateUse(
                "hello", "de", List.of("document:4711"), List.of("Ana", "12"), Map.of(), List.of("who", "what"));
        assertThat(posted(new Content.Template(use, "")))
                .contains(
                        "{\"type\":\"header\",\"parameters\":[{\"type\":\"document\",\"document\":{\"id\":\"4711\"}}]},"
                                + "{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"parameter_name\":\"who\",\"text\":\"Ana\"},"
                                + "{\"type\":\"text\",\"parameter_name\":\"what\",\"text\":\"12\"}]}");
    }

    @Test
    void aTemplateWithoutPlacesHasNoComponents() {
        var use = new TemplateUse("hello", "de", List.of(), List.of(), Map.of());
        assertThat(posted(new Content.Template(use, "")))
                .contains("\"template\":{\"name\":\"hello\",\"language\":{\"code\":\"de\"}}");
    }

    @Test
    void aTemplateThatIsNotFilledIsRefused() {
        var refused = List.of(
                new TemplateUse("", "de", List.of(), List.of(), Map.of()),
                new TemplateUse("hello", "", List.of(), List.of(), Map.of()),
                new TemplateUse("hello", "de", List.of(), List.of(" "), Map.of()),
                new TemplateUse("hello", "de", List.of(), List.of("a"), Map.of(), List.of("x", "y")));
        assertThat(refused)
                .allSatisfy(use -> assertThat(refused(new Content.Template(use, "")))
                        .isEqualTo("content-not-supported-by-channel"));
    }

    private String posted(Content content) {
        var session = GraphSession.answering(ok(SENT));
        assertThat(send(content, session)).isInstanceOf(SendResult.Sent.class);
        return session.only().body();
    }

    private String refused(Content content) {
        var session = GraphSession.answering().linking("https://files.example/a");
        var result = (SendResult.Refused) send(content, session);
        assertThat(result.why().explanation()).endsWith(".");
        return result.why().code();
    }

    private SendResult send(Content content, GraphSession session) {
        var outbound = new Outbound(
                new AccountId("1065"),
                new Handle("16505551234"),
                content,
                Optional.<PlatformMessageId>empty(),
                "msg_1");
        return adapter.send(outbound, session);
    }

    private static List<Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Option(Integer.toString(number), "Option " + number))
                .toList();
    }

    private static Content.Files file(String type, long size, String caption) {
        return new Content.Files(List.of(attachment(type, size)), RichText.plain(caption));
    }

    private static Attachment attachment(String type, long size) {
        return new Attachment(
                new FileId(new UUID(1, 2)), new FileName("a.bin"), new MediaType(type), size, Optional.empty(), false);
    }
}
