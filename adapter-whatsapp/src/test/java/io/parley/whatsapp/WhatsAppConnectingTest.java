package io.parley.whatsapp;

import static io.parley.whatsapp.GraphSession.error;
import static io.parley.whatsapp.GraphSession.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.MessageTemplate.Part;
import io.parley.messaging.channel.MessageTemplate.Section;
import io.parley.messaging.channel.MessageTemplate.Status;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp.Found;
import io.parley.meta.GraphEndpoint;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How numbers are found by embedded sign-up, and templates are listed. */
class WhatsAppConnectingTest {
    private static final AccountId NUMBER = new AccountId("1065");
    private static final URI BACK = URI.create("https://parley.example/back?a=1");
    private static final String TOKEN = "{\"access_token\":\"business-t0ken\",\"token_type\":\"bearer\"}";
    private static final String GRANT = "{\"data\":{\"is_valid\":true,\"expires_at\":0,\"granular_scopes\":["
            + "{\"scope\":\"whatsapp_business_management\",\"target_ids\":[\"77\",\"88\"]},"
            + "{\"scope\":\"whatsapp_business_messaging\",\"target_ids\":[\"99\"]}]}}";

    private final WhatsAppAdapter adapter = new WhatsAppAdapter(new GraphEndpoint("https://graph.example", "v25.0"));

    @Test
    void thePersonIsSentToMetasDialog() {
        var atMeta = new WhatsAppAdapter(new GraphEndpoint(GraphEndpoint.DEFAULT_URL, "v25.0"))
                .signUp()
                .orElseThrow();
        assertThat(atMeta.begin(BACK, "st&te", new Settings(Map.of("appId", "4"))))
                .hasToString(
                        "https://www.facebook.com/v25.0/dialog/oauth?client_id=4&override_default_response_type=true"
                                + "&redirect_uri=https%3A%2F%2Fparley.example%2Fback%3Fa%3D1&response_type=code&scope="
                                + "business_management%2Cwhatsapp_business_management%2Cwhatsapp_business_messaging&state=st%26te");
        assertThat(adapter.signUp()
                        .orElseThrow()
                        .begin(BACK, "s", new Settings(Map.of("appId", "4", "whatsappLoginConfiguration", "55"))))
                .asString()
                .startsWith("https://graph.example/v25.0/dialog/oauth?")
                .contains("config_id=55")
                .doesNotContain("scope=");
    }

    @Test
    void everyNumberOfEveryGrantedAccountIsFound() {
        var session = signingUp(
                ok(TOKEN),
                ok(GRANT),
                ok("{\"data\":[{\"id\":\"1\",\"verified_name\":\"Lima\"}],"
                        + "\"paging\":{\"cursors\":{\"after\":\"c\"},\"next\":\"https://evil.example/\"}}"),
                ok("{\"data\":[{\"id\":\"2\",\"display_phone_number\":\"+43 1\"},{\"no\":\"id\"}]}"),
                ok("{\"data\":[{\"id\":3}]}"));
        assertThat(got(adapter.signUp().orElseThrow().complete("c0de", BACK, session)))
                .containsExactly(found("1", "Lima", "77"), found("2", "+43 1", "77"), found("3", "3", "88"));
        assertThat(session.requests())
                .extracting(request -> request.url().replaceFirst("\\?.*", ""))
                .containsExactly(
                        "https://graph.example/v25.0/oauth/access_token",
                        "https://graph.example/v25.0/debug_token",
                        "https://graph.example/v25.0/77/phone_numbers",
                        "https://graph.example/v25.0/77/phone_numbers",
                        "https://graph.example/v25.0/88/phone_numbers");
        assertThat(session.requests().getFirst().url()).contains("code=c0de", "client_id=4", "redirect_uri=");
        assertThat(session.requests().get(3).url()).contains("after=c");
        assertThat(session.requests().get(3).headers()).containsEntry("Authorization", "Bearer business-t0ken");
    }

    @Test
    void aTokenThatEndsIsExchangedForOneThatLasts() {
        var person = GRANT.replace("\"expires_at\":0", "\"expires_at\":1785312004");
        var session = signingUp(
                ok(TOKEN),
                ok(person),
                ok(TOKEN.replace("business", "lasting")),
                ok(GRANT),
                ok("{\"data\":[{\"id\":1}]}"),
                ok("{}"));
        var found = got(adapter.signUp().orElseThrow().complete("c0de", BACK, session));
        assertThat(found.getFirst().settings().get("accessToken")).isEqualTo("lasting-t0ken");
        assertThat(session.requests().get(2).url()).contains("grant_type=fb_exchange_token");
    }

    @Test
    void metasOwnWindowHasNoRedirect() {
        var session = signingUp(ok(TOKEN), ok(GRANT), ok("{\"data\":[{\"id\":\"1\"}]}"), ok("{\"data\":[]}"));
        adapter.signUp().orElseThrow().complete("c0de", URI.create(""), session);
        assertThat(session.requests().getFirst().url()).doesNotContain("redirect_uri");
    }

    @Test
    void whatWasNotGrantedIsSaid() {
        var nothing = signingUp(ok(TOKEN), ok("{\"data\":{\"is_valid\":true}}"));
        assertThat(denied(nothing)).isEqualTo("nothing-shared");
        assertThat(denied(signingUp(error(400, 100)))).isEqualTo("platform-refused");
        assertThat(denied(GraphSession.answering(ok(TOKEN)))).isEqualTo("app-not-configured");
    }

    @Test
    void aTemplateIsListedWithItsPlaces() {
        var session =
                GraphSession.answering(ok("{\"data\":[" + template("1", "hello", "APPROVED") + ",{\"id\":\"2\"}]}"));
        assertThat(got(adapter.templates().orElseThrow().list(NUMBER, session)))
                .containsExactly(new MessageTemplate(
                        "1",
                        "hello",
                        "en_US",
                        "UTILITY",
                        Status.APPROVED,
                        List.of(
                                new Section(Part.HEADER_TEXT, "For {{1}}", List.of("1")),
                                new Section(Part.BODY, "{{2}} and {{1}}, {{2}}", List.of("1", "2")),
                                new Section(Part.FOOTER, "Bye", List.of()),
                                new Section(Part.BUTTON, "Yes", List.of()),
                                new Section(Part.BUTTON, "https://a.example/{{1}}", List.of("1")),
                                new Section(Part.BUTTON, "Copy", List.of("code")))));
        assertThat(session.only().url()).startsWith("https://graph.example/v25.0/77/message_templates?fields=");
    }

    @Test
    void allPagesOfTemplatesAreRead() {
        var session = GraphSession.answering(
                ok("{\"data\":[" + template("1", "a", "PAUSED")
                        + "],\"paging\":{\"cursors\":{\"after\":\"x y\"},\"next\":\"n\"}}"),
                ok("{\"data\":[" + template("2", "b", "IN_APPEAL") + "],\"paging\":{\"cursors\":{\"after\":\"z\"}}}"));
        assertThat(got(adapter.templates().orElseThrow().list(NUMBER, session)))
                .extracting(MessageTemplate::status)
                .containsExactly(Status.PAUSED, Status.PENDING);
        assertThat(session.requests().getLast().url()).contains("after=x+y");
    }

    @Test
    void aFaultOnTheSecondPageIsAFault() {
        var session = GraphSession.answering(
                ok("{\"data\":[],\"paging\":{\"cursors\":{\"after\":\"x\"},\"next\":\"n\"}}"), error(400, 80008));
        assertThat(adapter.templates().orElseThrow().list(NUMBER, session)).isInstanceOf(Asked.NotNow.class);
    }

    @Test
    void namedPlacesComeAsTheyStand() {
        assertThat(Places.in("{{ who }}, {{order_id}} {{who}}")).containsExactly("who", "order_id");
        assertThat(Places.tidied("{{ who }}, $1 {{order_id}}")).isEqualTo("{{who}}, $1 {{order_id}}");
        assertThat(Places.in("{{10}} {{9}} {not} {{}}")).containsExactly("9", "10");
    }

    @Test
    void aHeaderForAFileHasAPlaceOfItsKind() {
        var session =
                GraphSession.answering(ok("{\"data\":[{\"id\":\"1\",\"name\":\"a\",\"language\":\"de\",\"components\":["
                        + "{\"type\":\"HEADER\",\"format\":\"VIDEO\"},{\"type\":\"odd\"},7]}]}"));
        assertThat(got(adapter.templates().orElseThrow().list(NUMBER, session))
                        .getFirst()
                        .sections())
                .containsExactly(new Section(Part.HEADER_MEDIA, "", List.of("video")));
    }

    private static String template(String id, String name, String status) {
        return ("{\"id\":\"%s\",\"name\":\"%s\",\"language\":\"en_US\",\"category\":\"UTILITY\",\"status\":\"%s\",\"components\":["
                        + "{\"type\":\"HEADER\",\"format\":\"TEXT\",\"text\":\"For {{1}}\"},"
                        + "{\"type\":\"BODY\",\"text\":\"{{2}} and {{1}}, {{2}}\"},{\"type\":\"FOOTER\",\"text\":\"Bye\"},"
                        + "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"QUICK_REPLY\",\"text\":\"Yes\"},"
                        + "{\"type\":\"URL\",\"text\":\"Open\",\"url\":\"https://a.example/{{1}}\"},"
                        + "{\"type\":\"COPY_CODE\",\"text\":\"Copy\"}]}]}")
                .formatted(id, name, status);
    }

    private static GraphSession signingUp(ApiResponse... answers) {
        return GraphSession.answering(answers).with("appId", "4").with("appSecret", "s3cret");
    }

    private String denied(GraphSession session) {
        var asked = adapter.signUp().orElseThrow().complete("c0de", BACK, session);
        assertThat(asked).isInstanceOf(Asked.Denied.class);
        return ((Asked.Denied<List<Found>>) asked).why().code();
    }

    private static Found found(String id, String name, String business) {
        return new Found(
                new AccountId(id),
                name,
                new Settings(Map.of("accessToken", "business-t0ken", "businessAccount", business)),
                Optional.<Instant>empty());
    }

    private static <T> T got(Asked<T> asked) {
        assertThat(asked).isInstanceOf(Asked.Got.class);
        return ((Asked.Got<T>) asked).answer();
    }
}
