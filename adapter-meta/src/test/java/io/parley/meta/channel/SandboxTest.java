package io.parley.meta.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ConnectionCheck.Checkup;
import io.parley.messaging.channel.ContactProfile;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp.Found;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.Outbounds;
import io.parley.sandbox.Fault;
import io.parley.sandbox.GraphSandbox;
import io.parley.sandbox.Platform;
import io.parley.sandbox.Rule;
import io.parley.sandbox.TokenEnd;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both adapters against a Graph API on real sockets: whatever they say, the ledger of the platform agrees. */
class SandboxTest {
    private static final String PAGE = "107658471234567";
    private static final String LINKED = "17841405822304914";
    private static final String ALONE = "17841405822304915";
    private static final String PERSON = "7392015648120394";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final URI BACK = URI.create("https://parley.example/back");
    private static final Map<String, String> APP =
            Map.of("appId", "15", "appSecret", "s3cret", "instagramAppId", "16", "instagramAppSecret", "s3cond");

    private final GraphSandbox graph = GraphSandbox.start("v25.0")
            .withApp("15", "s3cret", "16", "s3cond")
            .withPage(PAGE, "Shop", "page-t0ken")
            .withInstagramOfPage(LINKED, "shop", PAGE)
            .withInstagram(ALONE, "alone", "instagram-t0ken");
    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphEndpoint endpoint = new GraphEndpoint(graph.url(), graph.version());
    private final ChannelAdapter messenger = new MessengerAdapter(endpoint);
    private final ChannelAdapter instagram = new InstagramAdapter(endpoint);
    private final NetworkSession ofPage = session(Map.of("accessToken", "page-t0ken"));
    private final NetworkSession ofLinked =
            session(Map.of("accessToken", "page-t0ken", "pageId", PAGE, "login", "page"));
    private final NetworkSession ofAlone = session(Map.of("accessToken", "instagram-t0ken", "login", "instagram"));

    @AfterEach
    void close() {
        graph.close();
        client.shutdownNow();
        client.close();
    }

    @Test
    void whatIsSentIsInTheLedger() {
        var result = messenger.send(outbound(PAGE, new Content.Text("Grüße 👋🏽")), ofPage);
        var accepted = graph.awaitAccepted(1, PATIENCE).getFirst();
        assertThat(accepted.text()).isEqualTo("Grüße 👋🏽");
        assertThat(accepted.reference()).isEqualTo("msg_1");
        assertThat(accepted.replyTo()).isEqualTo("m_0");
        assertThat(result).isEqualTo(new SendResult.Sent(new PlatformMessageId(accepted.id())));
    }

    @Test
    void bothWaysOfInstagramSend() {
        assertThat(instagram.send(outbound(LINKED, new Content.Text("a")), ofLinked))
                .isInstanceOf(SendResult.Sent.class);
        assertThat(instagram.send(outbound(ALONE, new Content.Text("b")), ofAlone))
                .isInstanceOf(SendResult.Sent.class);
        assertThat(graph.awaitAccepted(2, PATIENCE)).hasSize(2);
    }

    @Test
    void choicesAndFilesAreTaken() {
        for (var content : List.of(Outbounds.choices(2), Outbounds.choices(13), Outbounds.file("image/png", 4))) {
            assertThat(messenger.send(outbound(PAGE, content), ofPage)).isInstanceOf(SendResult.Sent.class);
        }
        assertThat(instagram.send(outbound(LINKED, Outbounds.choices(13)), ofLinked))
                .isInstanceOf(SendResult.Sent.class);
        assertThat(graph.awaitAccepted(4, PATIENCE)).hasSize(4);
    }

    @Test
    void outsideTheWindowTheReasonIsTheWindow() {
        graph.enforcing(Rule.WINDOWS);
        graph.page(PAGE).customer(PERSON, "Ann");
        assertThat(messenger.send(outbound(PAGE, new Content.Text("a")), ofPage))
                .isInstanceOfSatisfying(SendResult.Refused.class, refused -> {
                    assertThat(refused.blame()).isEqualTo(SendResult.Blame.WINDOW);
                    assertThat(refused.why().platformCode()).isEqualTo("10/2018278");
                });
    }

    @Test
    void whatCannotBeKnownIsUnknown() {
        for (var fault : List.of(Fault.acceptThenReset(), Fault.acceptThenGarble(), Fault.html(502))) {
            graph.failNext(fault);
            assertThat(messenger.send(outbound(PAGE, new Content.Text("a")), ofPage))
                    .isInstanceOf(SendResult.Unknown.class);
        }
        graph.failNextTo("/message_attachments", Fault.acceptThenReset());
        assertThat(messenger.send(outbound(PAGE, Outbounds.file("image/png", 4)), ofPage))
                .isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void gesturesAreSeen() {
        var account = new AccountId(PAGE);
        var to = new Handle(PERSON);
        var message = new PlatformMessageId("m_0");
        for (var gesture : List.of(
                new Gesture.Type(account, to, Optional.empty(), true),
                new Gesture.Read(account, to, message),
                new Gesture.React(account, to, message, Optional.of(new Emoji("❤️"))),
                new Gesture.React(account, to, message, Optional.empty()))) {
            assertThat(messenger.gestures().orElseThrow().make(gesture, ofPage)).isEqualTo(new Asked.Got<>(Done.DONE));
        }
        assertThat(graph.gestures())
                .extracting(io.parley.sandbox.Gesture::kind)
                .containsExactly("typing_on", "mark_seen", "react", "unreact");
    }

    @Test
    void whoWroteIsToldByName() {
        graph.page(PAGE).customer(PERSON, "Ann Lee");
        graph.instagram(LINKED).customer("6841100000000123", "Bob");
        graph.instagram(ALONE).customer("6841100000000124", "").username("cleo.x");
        assertThat(profile(messenger, PAGE, PERSON, ofPage)).isEqualTo(named("Ann Lee"));
        assertThat(profile(instagram, LINKED, "6841100000000123", ofLinked)).isEqualTo(named("Bob"));
        assertThat(profile(instagram, ALONE, "6841100000000124", ofAlone)).isEqualTo(named("cleo.x"));
    }

    @Test
    void aNameThatIsNotGivenIsAnAnswerAndADeadTokenIsNone() {
        graph.page(PAGE).customer(PERSON, "Ann Lee").hidesProfile();
        graph.instagram(ALONE).customer("6841100000000124", "Cleo").hidesProfile();
        assertThat(profile(messenger, PAGE, PERSON, ofPage)).isEqualTo(named(""));
        assertThat(profile(messenger, PAGE, "999", ofPage)).isEqualTo(named(""));
        assertThat(profile(instagram, ALONE, "6841100000000124", ofAlone)).isEqualTo(named(""));
        graph.failNext(Fault.html(502));
        assertThat(profile(messenger, PAGE, PERSON, ofPage)).isInstanceOf(Asked.NotNow.class);
        graph.endToken("page-t0ken", TokenEnd.EXPIRED);
        assertThat(profile(messenger, PAGE, PERSON, ofPage))
                .isInstanceOfSatisfying(
                        Asked.Denied.class,
                        denied -> assertThat(denied.blame()).isEqualTo(SendResult.Blame.CREDENTIALS));
    }

    @Test
    void subscriptionsAreMadeFoundAndEnded() {
        assertSubscribes(messenger, PAGE, ofPage);
        assertSubscribes(instagram, ALONE, ofAlone);
        assertSubscribes(instagram, LINKED, ofLinked);
    }

    @Test
    void connectionsAreChecked() {
        assertThat(check(messenger, PAGE, ofPage)).isEqualTo(new Asked.Got<>(healthy("Shop")));
        assertThat(check(instagram, ALONE, ofAlone)).isEqualTo(new Asked.Got<>(healthy("alone")));
        assertThat(check(instagram, LINKED, ofLinked)).isInstanceOf(Asked.Got.class);
        graph.endToken("page-t0ken", TokenEnd.PASSWORD_CHANGED);
        assertThat(check(messenger, PAGE, ofPage))
                .isInstanceOfSatisfying(
                        Asked.Denied.class,
                        denied -> assertThat(denied.blame()).isEqualTo(SendResult.Blame.CREDENTIALS));
    }

    @Test
    void whoeverAgreesGetsAChannelThatSends() {
        var code = graph.user("9", "Ann").manages(graph.page(PAGE)).consents(graph.app(), BACK.toString());
        var page = found(messenger, code);
        assertThat(page.account().value()).isEqualTo(PAGE);
        assertThat(messenger.send(
                        outbound(PAGE, new Content.Text("a")),
                        session(page.settings().values())))
                .isInstanceOf(SendResult.Sent.class);
        var account = found(instagram, graph.instagram(ALONE).consents(graph.app(), BACK.toString()));
        assertThat(account.account().value()).isEqualTo(ALONE);
        assertThat(account.until()).isPresent();
        assertThat(instagram.send(
                        outbound(ALONE, new Content.Text("a")),
                        session(account.settings().values())))
                .isInstanceOf(SendResult.Sent.class);
    }

    @Test
    void whatCustomersDoIsUnderstood() {
        try (var hook = new Hook(messenger.webhook().orElseThrow(), new Settings(APP))) {
            graph.app().callback(Platform.MESSENGER, hook.address());
            graph.app().callback(Platform.INSTAGRAM, hook.address());
            graph.subscribeAll();
            var ann = graph.page(PAGE).customer(PERSON, "Ann");
            var written = ann.writes("Grüße 👋🏽");
            assertThat(hook.next()).isInstanceOfSatisfying(Inbound.MessageReceived.class, message -> {
                assertThat(message.key().value()).isEqualTo(written);
                assertThat(message.content()).isEqualTo(new Content.Text("Grüße 👋🏽"));
            });
            ann.sends("image", "image/png", new byte[] {1}, "");
            assertThat(((Inbound.MessageReceived) hook.next()).content()).isInstanceOf(Content.Media.class);
            ann.chooses("Y", "Yes", "");
            assertThat(((Inbound.MessageReceived) hook.next()).content())
                    .isEqualTo(new Content.Chosen(new Option("Y", "Yes")));
            ann.reacts(written, "❤️");
            assertThat(hook.next()).isInstanceOf(Inbound.Reacted.class);
            ann.edits(written, "Hi");
            assertThat(hook.next()).isInstanceOf(Inbound.MessageEdited.class);
            graph.instagram(ALONE).customer("6841100000000123", "Bob").writes("a");
            assertThat(hook.next().account()).isEqualTo(new AccountId(ALONE));
        }
    }

    private void assertSubscribes(ChannelAdapter adapter, String account, NetworkSession session) {
        var subscription = adapter.subscription().orElseThrow();
        var id = new AccountId(account);
        subscription.subscribe(id, session);
        assertThat(subscription.missing(id, session)).isEqualTo(new Asked.Got<>(Set.of()));
        assertThat(subscription.unsubscribe(id, session)).isEqualTo(new Asked.Got<>(Done.DONE));
    }

    private static Asked<ContactProfile> profile(
            ChannelAdapter adapter, String account, String person, NetworkSession session) {
        return adapter.profiles().orElseThrow().profile(new AccountId(account), new Handle(person), session);
    }

    private static Asked<ContactProfile> named(String name) {
        return new Asked.Got<>(new ContactProfile(name));
    }

    private static Checkup healthy(String name) {
        return new Checkup(name, Optional.empty(), List.of());
    }

    private static Asked<Checkup> check(ChannelAdapter adapter, String account, NetworkSession session) {
        return adapter.check().orElseThrow().check(new AccountId(account), session);
    }

    private Found found(ChannelAdapter adapter, String code) {
        var asked = adapter.signUp().orElseThrow().complete(code, BACK, session(Map.of()));
        assertThat(asked).isInstanceOf(Asked.Got.class);
        return ((Asked.Got<List<Found>>) asked).answer().getFirst();
    }

    private NetworkSession session(Map<String, String> channel) {
        var settings = new HashMap<>(APP);
        settings.putAll(channel);
        return new NetworkSession(client, new Settings(settings), PATIENCE);
    }

    private static Outbound outbound(String account, Content content) {
        return new Outbound(
                new AccountId(account),
                new Handle(PERSON),
                content,
                Optional.of(new PlatformMessageId("m_0")),
                "msg_1");
    }
}
