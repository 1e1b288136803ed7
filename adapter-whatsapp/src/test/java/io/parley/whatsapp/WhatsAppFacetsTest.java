package io.parley.whatsapp;

import static io.parley.whatsapp.GraphSession.error;
import static io.parley.whatsapp.GraphSession.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ConnectionCheck.Checkup;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.GraphEndpoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatsAppFacetsTest {
    private static final AccountId NUMBER = new AccountId("1065");
    private static final Handle ANA = new Handle("16505551234");
    private static final PlatformMessageId NEWEST = new PlatformMessageId("wamid.9");
    private static final String SUCCESS = "{\"success\":true}";
    private static final Asked<Done> DONE = new Asked.Got<>(Done.DONE);

    private final WhatsAppAdapter adapter = new WhatsAppAdapter(new GraphEndpoint("https://graph.example", "v25.0"));

    @Test
    void aReactionIsGivenAndTakenBack() {
        var session = GraphSession.answering(ok("{\"messages\":[{\"id\":\"wamid.2\"}]}"), ok(SUCCESS));
        var gestures = adapter.gestures().orElseThrow();
        assertThat(gestures.make(new Gesture.React(NUMBER, ANA, NEWEST, Emoji.parse("👍")), session))
                .isEqualTo(DONE);
        assertThat(gestures.make(new Gesture.React(NUMBER, ANA, NEWEST, Optional.empty()), session))
                .isEqualTo(DONE);
        assertThat(session.requests().getFirst().body())
                .isEqualTo(
                        "{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\",\"to\":\"16505551234\","
                                + "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.9\",\"emoji\":\"👍\"}}");
        assertThat(session.requests().getLast().body()).contains("\"emoji\":\"\"");
    }

    @Test
    void readingAndTypingNameTheNewestMessage() {
        var session = GraphSession.answering(ok(SUCCESS), ok(SUCCESS));
        var gestures = adapter.gestures().orElseThrow();
        gestures.make(new Gesture.Read(NUMBER, ANA, NEWEST), session);
        gestures.make(new Gesture.Type(NUMBER, ANA, Optional.of(NEWEST), true), session);
        assertThat(session.requests().getFirst().body())
                .isEqualTo("{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.9\"}");
        assertThat(session.requests().getLast().body()).endsWith(",\"typing_indicator\":{\"type\":\"text\"}}");
    }

    @Test
    void typingUnderNoMessageIsDeniedAndItsEndNeedsNoCall() {
        var session = GraphSession.answering();
        var gestures = adapter.gestures().orElseThrow();
        assertThat(gestures.make(new Gesture.Type(NUMBER, ANA, Optional.empty(), true), session))
                .isInstanceOf(Asked.Denied.class);
        assertThat(gestures.make(new Gesture.Type(NUMBER, ANA, Optional.of(NEWEST), false), session))
                .isEqualTo(DONE);
    }

    @Test
    void aFileIsFoundWithWhatItTakesToFetchIt() {
        var session = GraphSession.answering(ok(Samples.file("api-media-url-response")));
        var place = got(adapter.media().orElseThrow().locate(media("1003383421387256"), session));
        assertThat(session.only().url()).isEqualTo("https://graph.example/v25.0/1003383421387256");
        assertThat(place.url()).startsWith("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=");
        assertThat(place.headers()).containsEntry("Authorization", "Bearer t0ken");
        assertThat(place.sha256().orElseThrow()).hasSize(64).startsWith("49f22763");
    }

    @Test
    void aFileThatWhatsAppForgotIsDenied() {
        var gone = new ApiResponse.Answered(400, Map.of(), Samples.file("api-error-400-100-33-object-missing"));
        var asked = adapter.media().orElseThrow().locate(media("1"), GraphSession.answering(gone));
        assertThat(asked)
                .isInstanceOfSatisfying(
                        Asked.Denied.class,
                        denied -> assertThat(denied.why().code()).isEqualTo("media-expired"));
        assertThat(adapter.media().orElseThrow().locate(media(""), GraphSession.answering()))
                .isInstanceOf(Asked.Denied.class);
    }

    @Test
    void aFaultWhileAskingIsForLater() {
        assertThat(adapter.media()
                        .orElseThrow()
                        .locate(media("1"), GraphSession.answering(new ApiResponse.NoAnswer(""))))
                .isInstanceOf(Asked.NotNow.class);
        assertThat(adapter.media().orElseThrow().locate(media("1"), GraphSession.answering(error(500, 131000))))
                .isInstanceOf(Asked.NotNow.class);
        assertThat(adapter.media().orElseThrow().locate(media("1"), GraphSession.answering(ok("<html>"))))
                .isInstanceOf(Asked.NotNow.class);
    }

    @Test
    void filesComeFromMetaAndFromWhereTheApiIs() {
        assertThat(adapter.media().orElseThrow().hosts()).contains("lookaside.fbsbx.com", "graph.example");
    }

    @Test
    void theBusinessAccountIsSubscribed() {
        var session = GraphSession.answering(ok(SUCCESS), ok(SUCCESS));
        var subscription = adapter.subscription().orElseThrow();
        assertThat(subscription.subscribe(NUMBER, session)).isEqualTo(DONE);
        assertThat(subscription.unsubscribe(NUMBER, session)).isEqualTo(DONE);
        assertThat(session.requests())
                .extracting(request -> request.method() + " " + request.url())
                .containsExactly(
                        "POST https://graph.example/v25.0/77/subscribed_apps",
                        "DELETE https://graph.example/v25.0/77/subscribed_apps");
    }

    @Test
    void withoutABusinessAccountNothingCanBeSubscribed() {
        var session = GraphSession.answering().with("businessAccount", " ");
        assertThat(adapter.subscription().orElseThrow().subscribe(NUMBER, session))
                .isInstanceOfSatisfying(
                        Asked.Denied.class,
                        denied -> assertThat(denied.why().code()).isEqualTo("business-account-missing"));
    }

    @Test
    void everythingIsMissingWhenOurAppIsNotAmongTheSubscribed() {
        var others = "{\"data\":[{\"whatsapp_business_api_data\":{\"id\":\"other\"}}]}";
        var ours =
                "{\"data\":[{\"whatsapp_business_api_data\":{\"id\":\"other\"}},{\"whatsapp_business_api_data\":{\"id\":4}}]}";
        assertThat(missing(GraphSession.answering(ok(others)).with("appId", "4")))
                .contains("messages");
        assertThat(missing(GraphSession.answering(ok(ours)).with("appId", "4"))).isEmpty();
        assertThat(missing(GraphSession.answering(ok(others)))).isEmpty();
        assertThat(missing(GraphSession.answering(ok("{\"data\":[]}")))).contains("messages");
    }

    @Test
    void aSoundNumberHasNoWorries() {
        var session = GraphSession.answering(
                        ok(
                                "{\"id\":\"1065\",\"verified_name\":\"Lima\",\"status\":\"CONNECTED\",\"quality_rating\":\"GREEN\","
                                        + "\"name_status\":\"APPROVED\",\"health_status\":{\"can_send_message\":\"AVAILABLE\"}}"),
                        ok("{\"data\":{\"is_valid\":true,\"expires_at\":1785312004}}"))
                .with("appId", "4")
                .with("appSecret", "s3cret");
        var checkup = got(adapter.check().orElseThrow().check(NUMBER, session));
        assertThat(checkup).isEqualTo(new Checkup("Lima", Optional.of(Instant.ofEpochSecond(1785312004)), List.of()));
        var inspection = session.requests().getLast();
        assertThat(inspection.url()).isEqualTo("https://graph.example/v25.0/debug_token?input_token=t0ken");
        assertThat(inspection.headers()).containsEntry("Authorization", "Bearer 4|s3cret");
    }

    @Test
    void aSickNumberSaysWhatIsWrong() {
        var session = GraphSession.answering(ok(
                "{\"display_phone_number\":\"1\",\"status\":\"BANNED\",\"quality_rating\":\"RED\",\"name_status\":\"DECLINED\","
                        + "\"health_status\":{\"can_send_message\":\"BLOCKED\"}}"));
        assertThat(got(adapter.check().orElseThrow().check(NUMBER, session)).worries())
                .extracting(FailureReason::code)
                .containsExactly("number-not-connected", "sending-blocked", "quality-low", "name-rejected");
    }

    @Test
    void aDeadTokenIsDeniedAndTheAppsOwnFaultIsNot() {
        var number = ok("{\"verified_name\":\"Lima\",\"status\":\"CONNECTED\"}");
        var dead = GraphSession.answering(number, ok("{\"data\":{\"is_valid\":false}}"));
        assertThat(adapter.check()
                        .orElseThrow()
                        .check(NUMBER, dead.with("appId", "4").with("appSecret", "s")))
                .isInstanceOf(Asked.Denied.class);
        var misconfigured = GraphSession.answering(number, error(400, 190));
        assertThat(adapter.check()
                        .orElseThrow()
                        .check(NUMBER, misconfigured.with("appId", "4").with("appSecret", "s")))
                .isInstanceOf(Asked.Got.class);
    }

    private Set<String> missing(GraphSession session) {
        return got(adapter.subscription().orElseThrow().missing(NUMBER, session));
    }

    private static RemoteMedia media(String id) {
        return new RemoteMedia(
                MediaKind.IMAGE,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                RemoteMedia.Stage.WAITING);
    }

    private static <T> T got(Asked<T> asked) {
        assertThat(asked).isInstanceOf(Asked.Got.class);
        return ((Asked.Got<T>) asked).answer();
    }
}
