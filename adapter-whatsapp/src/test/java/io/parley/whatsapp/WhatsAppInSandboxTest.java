package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp.Found;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.FileId;
import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.TemplateUse;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.HubSignature;
import io.parley.sandbox.AcceptedSend;
import io.parley.sandbox.Customer;
import io.parley.sandbox.GraphSandbox;
import io.parley.sandbox.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything the adapter can do, against a platform that checks each call as Meta does and tells what customers do. */
class WhatsAppInSandboxTest {
    private static final String BUSINESS = "102290129340398";
    private static final AccountId NUMBER = new AccountId("106540352242922");
    private static final Handle ANA = new Handle("16505551234");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Settings SETTINGS = new Settings(Map.of(
            "accessToken", "t0ken", "businessAccount", BUSINESS, "appId", "4711", "appSecret", Samples.APP_SECRET));

    private final GraphSandbox graph = GraphSandbox.start("v25.0")
            .withApp("4711", Samples.APP_SECRET)
            .withPhoneNumber(NUMBER.value(), "15550783881", BUSINESS, "t0ken");
    private final HttpClient client = HttpClient.newHttpClient();
    private final Session session = new NetworkSession(client, SETTINGS, PATIENCE);
    private final WhatsAppAdapter adapter = new WhatsAppAdapter(new GraphEndpoint(graph.url(), graph.version()));

    @AfterEach
    void close() {
        graph.close();
        client.shutdownNow();
        client.close();
    }

    @Test
    void everyContentIsTaken() {
        graph.businessAccount(BUSINESS).template("hello", "en_US", "Hello {{1}}, {{2}}");
        var options = List.of(new Option("y", "Yes"), new Option("n", "No"));
        var contents = List.of(
                new Content.Text("Hello"),
                new Content.Files(List.of(file("image/png")), RichText.plain("Look")),
                new Content.Files(List.of(file("image/webp")), RichText.plain("")),
                new Content.Files(List.of(file("audio/ogg")), RichText.plain("")),
                new Content.Files(List.of(file("application/pdf")), RichText.plain("Read")),
                new Content.Choices(RichText.plain("Sure?"), options),
                new Content.Choices(RichText.plain("Sure?"), options, "Answers"),
                new Content.Location(48.2, 16.37, "Office", "Ring 1"),
                new Content.Cards(List.of(new ContactCard("Bo", List.of("+431"), List.of(), ""))),
                new Content.Template(new TemplateUse("hello", "en_US", List.of(), List.of("Ana", "12"), Map.of()), ""));
        assertThat(contents).allSatisfy(content -> assertThat(send(content)).isInstanceOf(SendResult.Sent.class));
        assertThat(graph.accepted())
                .extracting(AcceptedSend::kind)
                .containsExactly(
                        "text",
                        "image",
                        "sticker",
                        "audio",
                        "document",
                        "interactive",
                        "interactive",
                        "location",
                        "contacts",
                        "template");
    }

    @Test
    void gesturesReachTheCustomer() {
        var newest = new PlatformMessageId(ana().writes("Hello?"));
        var gestures = adapter.gestures().orElseThrow();
        assertThat(List.of(
                        new Gesture.Read(NUMBER, ANA, newest),
                        new Gesture.Type(NUMBER, ANA, Optional.of(newest), true),
                        new Gesture.React(NUMBER, ANA, newest, Emoji.parse("👍")),
                        new Gesture.React(NUMBER, ANA, newest, Optional.empty())))
                .allSatisfy(
                        gesture -> assertThat(gestures.make(gesture, session)).isInstanceOf(Asked.Got.class));
    }

    @Test
    void aNumberIsSubscribedCheckedAndItsTemplatesListed() {
        graph.businessAccount(BUSINESS).template("hello", "en_US", "Hello {{1}}");
        var subscription = adapter.subscription().orElseThrow();
        assertThat(got(subscription.missing(NUMBER, session))).isNotEmpty();
        got(subscription.subscribe(NUMBER, session));
        assertThat(got(subscription.missing(NUMBER, session))).isEmpty();
        got(subscription.unsubscribe(NUMBER, session));
        assertThat(got(subscription.missing(NUMBER, session))).isNotEmpty();
        assertThat(got(adapter.check().orElseThrow().check(NUMBER, session)).worries())
                .isEmpty();
        graph.phoneNumber(NUMBER.value()).status("BANNED");
        assertThat(got(adapter.check().orElseThrow().check(NUMBER, session)).worries())
                .isNotEmpty();
        assertThat(got(adapter.templates().orElseThrow().list(NUMBER, session)))
                .extracting(MessageTemplate::name, MessageTemplate::isUsable)
                .containsExactly(tuple("hello", true));
    }

    @Test
    void embeddedSignUpFindsTheNumbersOfTheBusiness() {
        var user = graph.user("u1", "Ana").manages(graph.businessAccount(BUSINESS));
        var signUp = adapter.signUp().orElseThrow();
        var inMetasWindow = got(signUp.complete(user.signsUp(graph.app()), URI.create(""), session));
        assertThat(inMetasWindow).extracting(Found::account).containsExactly(NUMBER);
        assertThat(inMetasWindow.getFirst().until()).isEmpty();
        var back = URI.create("https://parley.example/back");
        var inTheBrowser = got(signUp.complete(user.consents(graph.app(), back.toString()), back, session));
        assertThat(inTheBrowser).extracting(Found::account).containsExactly(NUMBER);
        assertThat(inTheBrowser.getFirst().until()).isPresent();
        assertThat(signUp.complete("used", back, session)).isInstanceOf(Asked.Denied.class);
    }

    @Test
    void whatACustomerDoesIsReadAndTheirFilesAreFetched() throws Exception {
        var said = new ConcurrentLinkedQueue<Inbound>();
        var callback = listen(said);
        try {
            graph.app()
                    .callback(
                            Platform.WHATSAPP,
                            URI.create(
                                    "http://127.0.0.1:" + callback.getAddress().getPort() + "/"));
            graph.subscribeAll();
            var first = ana().writes("Hello");
            ana().sends("image", "image/png", "a picture".getBytes(StandardCharsets.UTF_8), "Look");
            ana().sendsLocation(1.5, 2.5, "Here");
            ana().sendsContact("Bo", "+431");
            ana().reacts(first, "👍");
            ana().presses("pay", "Pay", first);
            ana().chooses("row", "Row", first);
            ana().edits(first, "Hello!");
            ana().deletes(first);
            ana().changesNumber("16505559999");
            graph.webhooks().awaitQuiet(PATIENCE);
            assertThat(said).noneMatch(Inbound.Unrecognised.class::isInstance).hasSize(10);
            var picture = (Content.Media) said.stream()
                    .flatMap(one -> one instanceof Inbound.MessageReceived m ? Stream.of(m.content()) : Stream.of())
                    .filter(Content.Media.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(fetched(picture.media().getFirst())).isEqualTo("a picture");
        } finally {
            callback.stop(0);
        }
    }

    private String fetched(RemoteMedia file) throws IOException, InterruptedException {
        var place = got(adapter.media().orElseThrow().locate(file, session));
        assertThat(adapter.media().orElseThrow().hosts())
                .contains(URI.create(place.url()).getHost());
        assertThat(place.sha256()).isEqualTo(file.sha256()).isPresent();
        var call = HttpRequest.newBuilder(URI.create(place.url())).timeout(PATIENCE);
        place.headers().forEach(call::header);
        return client.send(call.build(), BodyHandlers.ofString()).body();
    }

    private HttpServer listen(Queue<Inbound> said) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = Bytes.copyOf(exchange.getRequestBody().readAllBytes());
            var signature = Optional.ofNullable(exchange.getRequestHeaders().getFirst(HubSignature.HEADER))
                    .orElse("");
            var request = new Request("POST", Map.of(), Map.of(HubSignature.HEADER, signature), body);
            if (new WhatsAppWebhook().receive(request, Samples.WEBHOOK) instanceof Verdict.Accepted(var all)) {
                said.addAll(all);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Customer ana() {
        return graph.phoneNumber(NUMBER.value()).customer(ANA.value(), "Ana");
    }

    private SendResult send(Content content) {
        return adapter.send(new Outbound(NUMBER, ANA, content, Optional.empty(), "msg_1"), session);
    }

    private static Attachment file(String type) {
        return new Attachment(
                new FileId(new UUID(1, 2)), new FileName("a.bin"), new MediaType(type), 17, Optional.empty(), false);
    }

    private static <T> T got(Asked<T> asked) {
        assertThat(asked).isInstanceOf(Asked.Got.class);
        return ((Asked.Got<T>) asked).answer();
    }
}
