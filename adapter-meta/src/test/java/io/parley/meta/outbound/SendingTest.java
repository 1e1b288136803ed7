package io.parley.meta.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.SendResult.Scope;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RichText;
import io.parley.meta.ActingNode;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.MessagingPlatform;
import io.parley.meta.MetaHosts;
import io.parley.meta.Outbounds;
import io.parley.meta.TestSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {
    private static final MetaHosts HOSTS =
            MetaHosts.around(new GraphEndpoint(GraphEndpoint.DEFAULT_URL, GraphEndpoint.DEFAULT_VERSION));
    private static final Sending MESSENGER = new Sending(
            MessagingPlatform.MESSENGER, (account, settings) -> ActingNode.ofPage(account, HOSTS, settings));
    private static final Sending INSTAGRAM = new Sending(
            MessagingPlatform.INSTAGRAM, (account, settings) -> ActingNode.ofInstagram(account, HOSTS, settings));
    private static final ApiResponse SENT = TestSession.ok("{\"recipient_id\":\"7\",\"message_id\":\"m_1\"}");

    @Test
    void messengerGivesTheReferenceAlong() {
        var session = session(Map.of(), SENT);
        assertThat(MESSENGER.send(Outbounds.of(new Content.Text("Grüße")), session))
                .isEqualTo(new SendResult.Sent(new PlatformMessageId("m_1")));
        assertThat(session.only().url()).isEqualTo("https://graph.facebook.com/v25.0/1/messages");
        assertThat(session.only().headers()).containsEntry("Authorization", "Bearer t0ken");
        assertThat(session.only().body())
                .isEqualTo("{\"recipient\":{\"id\":\"7\"},\"messaging_type\":\"RESPONSE\","
                        + "\"message\":{\"text\":\"Grüße\",\"metadata\":\"msg_1\"}}");
    }

    @Test
    void instagramNeedsNeitherTypeNorReference() {
        var session = session(Map.of(), SENT);
        INSTAGRAM.send(Outbounds.of(new Content.Text("Hi")), session);
        assertThat(session.only().body()).isEqualTo("{\"recipient\":{\"id\":\"7\"},\"message\":{\"text\":\"Hi\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "page, 99, https://graph.facebook.com/v25.0/99/messages",
        "page, '', https://graph.facebook.com/v25.0/me/messages",
        "'', 99, https://graph.facebook.com/v25.0/99/messages",
        "instagram, 99, https://graph.instagram.com/v25.0/1/messages",
        "'', '', https://graph.instagram.com/v25.0/1/messages",
    })
    void instagramSendsByTheWayItWasConnected(String login, String page, String address) {
        var session = session(Map.of("login", login, "pageId", page), SENT);
        INSTAGRAM.send(Outbounds.of(new Content.Text("Hi")), session);
        assertThat(session.only().url()).isEqualTo(address);
    }

    @Test
    void withTheAppsSecretEachCallIsProved() {
        var session = session(Map.of("appSecret", "s3cret"), SENT);
        MESSENGER.send(Outbounds.of(new Content.Text("Hi")), session);
        assertThat(session.only().url())
                .endsWith("?appsecret_proof=d0f8abfce5e9c8e5c0b6446d31e29359768d9916db08c6a94ca7b481a4eeac2c");
        assertThat(session.only().toString()).doesNotContain("appsecret_proof");
    }

    @ParameterizedTest
    @MethodSource("both")
    void whatAPersonWroteMayGoUnderATag(Sending sending) {
        var session = session(Map.of(), SENT);
        sending.send(Outbounds.tagged(new Content.Text("Hi")), session);
        assertThat(session.only().body()).contains("\"messaging_type\":\"MESSAGE_TAG\",\"tag\":\"HUMAN_AGENT\"");
    }

    @ParameterizedTest
    @MethodSource("both")
    void aReplyPointsAtWhatItAnswers(Sending sending) {
        var session = session(Map.of(), SENT);
        var plain = Outbounds.of(new Content.Text("Hi"));
        sending.send(
                new Outbound(
                        plain.account(), plain.to(), plain.content(), Optional.of(new PlatformMessageId("m_0")), "r"),
                session);
        assertThat(session.only().body()).contains("\"reply_to\":{\"mid\":\"m_0\"}");
    }

    @ParameterizedTest
    @MethodSource("both")
    void aFileGoesByALinkWithOneCall(Sending sending) {
        var session = session(Map.of(), SENT).linking("https://files.example/f?k=1");
        assertThat(sending.send(Outbounds.of(Outbounds.file("image/png", 10)), session))
                .isInstanceOf(SendResult.Sent.class);
        assertThat(session.only().body())
                .contains("\"attachment\":{\"type\":\"image\",\"payload\":{\"url\":\"https://files.example/f?k=1\"}}");
        assertThat(session.uploads()).isEmpty();
    }

    @Test
    void aFileThatCannotBeFetchedIsUploadedFirst() {
        var session = session(Map.of(), TestSession.ok("{\"attachment_id\":\"18577\"}"), SENT);
        assertThat(MESSENGER.send(Outbounds.of(Outbounds.file("application/pdf", 10)), session))
                .isInstanceOf(SendResult.Sent.class);
        assertThat(session.uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.url()).isEqualTo("https://graph.facebook.com/v25.0/1/message_attachments");
            assertThat(upload.fileField()).isEqualTo("filedata");
            assertThat(upload.fields())
                    .containsOnly(Map.entry(
                            "message", "{\"attachment\":{\"type\":\"file\",\"payload\":{\"is_reusable\":false}}}"));
        });
        assertThat(session.only().body()).contains("\"payload\":{\"attachment_id\":\"18577\"}");
    }

    @Test
    void anUploadForInstagramSaysSo() {
        var session = session(Map.of(), TestSession.ok("{\"attachment_id\":18577}"), SENT);
        INSTAGRAM.send(Outbounds.of(Outbounds.file("image/jpeg", 10)), session);
        assertThat(session.uploads().getFirst().fields()).containsEntry("platform", "instagram");
    }

    static Stream<ApiResponse> failedUploads() {
        return Stream.of(
                new ApiResponse.NoAnswer("time-out"),
                new ApiResponse.NotSent("no route"),
                TestSession.ok("<html>"),
                TestSession.ok("{}"),
                TestSession.error(500, 424242, 0),
                new ApiResponse.Answered(502, Map.of(), "<html>"));
    }

    @ParameterizedTest
    @MethodSource("failedUploads")
    void whenAnUploadFailsNothingWasSent(ApiResponse answer) {
        var session = session(Map.of(), answer);
        assertThat(MESSENGER.send(Outbounds.of(Outbounds.file("image/png", 10)), session))
                .isInstanceOf(SendResult.TryLater.class);
        assertThat(session.requests()).isEmpty();
    }

    @Test
    void anUploadThatIsLimitedOrRefusedSaysSo() {
        var limited = session(Map.of(), TestSession.error(400, 613, 0));
        assertThat(MESSENGER.send(Outbounds.of(Outbounds.file("image/png", 10)), limited))
                .isInstanceOfSatisfying(
                        SendResult.TryLater.class,
                        later -> assertThat(later.scope()).isEqualTo(Scope.CHANNEL));
        var dead = session(Map.of(), TestSession.error(400, 190, 463));
        assertThat(MESSENGER.send(Outbounds.of(Outbounds.file("image/png", 10)), dead))
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.blame()).isEqualTo(Blame.CREDENTIALS));
    }

    @Test
    void aFewAnswersAreButtonsAndMoreAreQuickReplies() {
        assertThat(sentBy(MESSENGER, Outbounds.choices(3)))
                .contains("\"template_type\":\"button\",\"text\":\"Which?\"")
                .contains("{\"type\":\"postback\",\"title\":\"Answer 3\",\"payload\":\"id3\"}");
        assertThat(sentBy(MESSENGER, Outbounds.choices(4)))
                .contains("\"text\":\"Which?\",\"quick_replies\":[{\"content_type\":\"text\",\"title\":\"Answer 1\"");
        assertThat(sentBy(INSTAGRAM, Outbounds.choices(2))).contains("quick_replies");
    }

    static Stream<Content> misfits() {
        return Stream.of(
                new Content.Text(" "),
                new Content.Location(1, 2, "a", "b"),
                new Content.Cards(List.of()),
                new Content.Shared("post", "", "", ""),
                new Content.Unsupported("riddle", "{}"),
                Outbounds.choices(0),
                Outbounds.choices(14),
                new Content.Choices(RichText.plain("Which?"), List.of(new Option("a", "x".repeat(21)))),
                new Content.Choices(RichText.plain("Which?"), List.of(new Option("a".repeat(1_001), "x"))),
                new Content.Choices(RichText.plain(""), List.of(new Option("a", "x"))),
                new Content.Choices(RichText.plain("x".repeat(2_000)), List.of(new Option("a", "x"))),
                new Content.Files(List.of(Outbounds.attachment("image/png", 1)), RichText.plain("a caption")),
                Outbounds.file("image/png", 25 * 1024 * 1024 + 1));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void whatDoesNotFitIsRefusedWithoutACall(Content content) {
        for (var sending : both().toList()) {
            var session = session(Map.of());
            assertThat(sending.send(Outbounds.of(content), session))
                    .isInstanceOfSatisfying(SendResult.Refused.class, refused -> {
                        assertThat(refused.blame()).isEqualTo(Blame.MESSAGE);
                        assertThat(refused.why().code()).endsWith("-channel");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, 8388608, true",
        "image/png, 8388609, false",
        "image/webp, 10, false",
        "video/quicktime, 10, true",
        "audio/mpeg, 10, false",
        "application/pdf, 10, true",
        "application/zip, 10, false",
    })
    void instagramTakesFewFormats(String type, long bytes, boolean taken) {
        var session = session(Map.of(), SENT).linking("https://files.example/f");
        var result = INSTAGRAM.send(Outbounds.of(Outbounds.file(type, bytes)), session);
        assertThat(result instanceof SendResult.Sent).isEqualTo(taken);
    }

    @Test
    void instagramCountsBytes() {
        var session = session(Map.of(), SENT);
        assertThat(INSTAGRAM.send(Outbounds.of(new Content.Text("😀".repeat(250))), session))
                .isInstanceOf(SendResult.Sent.class);
        assertThat(INSTAGRAM.send(Outbounds.of(new Content.Text("😀".repeat(250) + "a")), session(Map.of())))
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("text-too-long-for-channel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "line\nbreak", "ümlaut"})
    void aTokenThatCannotBeOneIsNotTried(String token) {
        var session = TestSession.of(Map.of("accessToken", token));
        assertThat(MESSENGER.send(Outbounds.of(new Content.Text("Hi")), session))
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.blame()).isEqualTo(Blame.CREDENTIALS));
    }

    static Stream<Sending> both() {
        return Stream.of(MESSENGER, INSTAGRAM);
    }

    private static String sentBy(Sending sending, Content content) {
        var session = session(Map.of(), SENT);
        assertThat(sending.send(Outbounds.of(content), session)).isInstanceOf(SendResult.Sent.class);
        return session.only().body();
    }

    private static TestSession session(Map<String, String> more, ApiResponse... answers) {
        var settings = new HashMap<>(more);
        settings.put("accessToken", "t0ken");
        return TestSession.of(settings, answers);
    }
}
