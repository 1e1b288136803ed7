package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.Customer;
import io.parley.sandbox.Fault;
import io.parley.sandbox.Platform;
import io.parley.sandbox.TokenEnd;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts at Meta as they are connected, die and come back, through the assembled server. */
class ChannelLifeTest {
    private static final String ANOTHER_TOKEN = "a-token-of-somebody-at-meta";

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
    void theSweepSubscribesToEveryAccountThatDoesNotTellUs() {
        for (var platform : Platform.values()) {
            var text = "Heard on " + platform;
            customer(platform, 4, "Sven").writes(text);

            meta.conversationOf(text);
            assertThat(meta.channel(platform).path("worries")).isEmpty();
        }
    }

    @Test
    void aPageThatTellsUsNoMoreIsFoundAndSubscribedAgain() {
        unsubscribe();
        customer(Platform.MESSENGER, 5, "Stina").writes("Nobody hears this");

        var tested = meta.agent()
                .post("/api/v1/channels/" + channel(Platform.MESSENGER) + "/test", Map.of())
                .expecting(200);

        assertThat(tested.body().path("health").asText()).isEqualTo("connected");
        customer(Platform.MESSENGER, 5, "Stina").writes("Everybody hears this");
        assertThat(meta.agent()
                        .messagesOf(meta.conversationOf("Everybody hears this"))
                        .toString())
                .doesNotContain("Nobody hears this");
    }

    /** As somebody does at Meta. */
    private static void unsubscribe() {
        var apps = "/v25.0/" + MetaServer.PAGE + "/subscribed_apps?access_token=";
        meta.graph()
                .withToken(
                        ANOTHER_TOKEN, MetaServer.PAGE, "pages_messaging", "pages_manage_metadata", "pages_show_list");
        new Rest(meta.graph().address(), "").delete(apps + ANOTHER_TOKEN).expecting(200);
    }

    @Test
    void withADeadTokenMessagesWaitUntilTheChannelHasANewOne() {
        var customer = customer(Platform.MESSENGER, 1, "Dee");
        var conversation = meta.conversation(customer, "Are you there?");
        try (var live = meta.server().live(meta.agent())) {
            meta.graph().endToken(MetaServer.PAGE_TOKEN, TokenEnd.PASSWORD_CHANGED);
            var answer = meta.agent().say(conversation, "Once I have a token");
            live.await("channel.disconnected", told -> told.toString().contains(MetaServer.PAGE));
            assertThat(health(Platform.MESSENGER, "health")).isEqualTo("disconnected");
            assertThat(meta.graph().sentTo(customer.id())).isEmpty();
            assertThat(meta.conversationRow(conversation)
                            .at("/replyWindow/code")
                            .asText())
                    .isEqualTo("channel-disconnected");

            meta.graph()
                    .withToken(
                            "the-next-token",
                            MetaServer.PAGE,
                            "pages_messaging",
                            "pages_manage_metadata",
                            "pages_show_list");
            meta.agent()
                    .patch(
                            "/api/v1/channels/" + channel(Platform.MESSENGER),
                            Map.of("settings", Map.of("accessToken", "the-next-token")))
                    .expecting(200);

            live.await("channel.connected", told -> told.toString().contains(MetaServer.PAGE));
            meta.sent(customer, "Once I have a token");
            meta.message(conversation, answer, "delivered");
        }
    }

    @Test
    void whatFailedIsSentAgainByHand() {
        var customer = customer(Platform.WHATSAPP, 2, "Reto");
        var conversation = meta.conversation(customer, "Hello?");
        meta.graph().failNextTo("/messages", Fault.error(400, 131026));
        var answer = meta.agent().say(conversation, "Second time lucky");
        assertThat(meta.message(conversation, answer, "failed")
                        .at("/error/code")
                        .asText())
                .isNotEmpty();

        meta.agent()
                .post("/api/v1/messages/" + answer.path("id").asText() + "/retry", Map.of())
                .expecting(200);

        meta.message(conversation, answer, "delivered");
        assertThat(meta.graph().sentTo(customer.id())).hasSize(1);
    }

    @Test
    void typingAndReadingAreShownToTheCustomer() {
        var customer = customer(Platform.MESSENGER, 3, "Gesa");
        var conversation = meta.conversation(customer, "Do you read this?");
        try (var live = meta.server().live(meta.agent())) {
            live.say(Map.of("type", "typing", "data", Map.of("conversation", conversation, "state", "start")));
            gesture(customer, "typing_on");
        }
        meta.agent()
                .put(
                        "/api/v1/conversations/" + conversation + "/read",
                        Map.of(
                                "upTo",
                                meta.conversationRow(conversation)
                                        .path("lastSeq")
                                        .asLong()))
                .expecting(200);
        gesture(customer, "mark_seen");
    }

    @Test
    void aPageIsConnectedByAgreeingAtFacebook() {
        meta.graph().withPage("207658471234567", "Second page", "of-nobody");
        var user = meta.graph().user("1001", "Uma").manages(meta.graph().page("207658471234567"));

        var connected =
                signUp("messenger", redirect -> user.consents(meta.graph().app(), redirect), "207658471234567");

        assertThat(connected.path("health").asText()).isEqualTo("connected");
        meta.graph().page("207658471234567").customer("16507000001", "Paula").writes("To the second page");
        answered("To the second page");
    }

    @Test
    void aNumberIsConnectedByEmbeddedSignUp() {
        meta.graph().withPhoneNumber("206540352242922", "15550783999", "202290129340398", "of-nobody-2");
        var user = meta.graph().user("1002", "Urs").manages(meta.graph().businessAccount("202290129340398"));

        var connected = signUp("whatsapp", redirect -> user.signsUp(meta.graph().app(), redirect), "206540352242922");

        assertThat(connected.at("/settings/businessAccount").asText()).isEqualTo("202290129340398");
        meta.graph()
                .phoneNumber("206540352242922")
                .customer("16507000002", "Petra")
                .writes("To the second number");
        answered("To the second number");
    }

    private static void answered(String text) {
        var conversation = meta.conversationOf(text);
        meta.message(conversation, meta.agent().say(conversation, "Answer to: " + text), "delivered");
    }

    @FunctionalInterface
    private interface Agreeing {
        String code(String redirect);
    }

    private static JsonNode signUp(String type, Agreeing user, String account) {
        var begun = meta.agent()
                .post("/api/v1/channels/sign-up/" + type, Map.of())
                .expecting(200)
                .body();
        var query = query(begun.path("url").asText());
        assertThat(query).containsEntry("state", begun.path("state").asText());
        var code = user.code(query.get("redirect_uri"));
        var found = meta.agent()
                .post(
                        "/api/v1/channels/sign-up/" + type + "/complete",
                        Map.of("code", code, "state", begun.path("state").asText()))
                .expecting(200)
                .body()
                .path("data");
        var handle = found.valueStream()
                .filter(each -> each.path("account").asText().equals(account))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found: " + found))
                .path("handle")
                .asText();
        return meta.agent()
                .post("/api/v1/channels", Map.of("type", type, "handle", handle, "name", type + " two"))
                .expecting(201)
                .body();
    }

    private static Map<String, String> query(String url) {
        return Stream.of(url.substring(url.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void gesture(Customer customer, String kind) {
        MetaServer.await(
                kind,
                () -> meta.graph().gestures().stream()
                        .anyMatch(each ->
                                each.to().equals(customer.id()) && each.kind().equals(kind)));
    }

    private static String channel(Platform platform) {
        return meta.channel(platform).path("id").asText();
    }

    private static String health(Platform platform, String field) {
        return meta.agent()
                .get("/api/v1/channels/" + channel(platform) + "/health")
                .expecting(200)
                .body()
                .path(field)
                .asText("");
    }

    private static Customer customer(Platform platform, int number, String name) {
        return meta.account(platform).customer("16508" + (10_000 * platform.ordinal() + 10_000 + number), name);
    }
}
