package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.service.NewMessage;
import io.parley.messaging.store.ConversationFilter;
import io.parley.testkit.Founder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company plugs its own system in: what it posts arrives, what is answered is posted to it, and nobody speaks for it. */
class CustomChannelTest {
    private static final ChannelType CUSTOM = new ChannelType("custom");
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String RIVALS_SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    private Path folder;

    private final BlockingQueue<String> posted = new ArrayBlockingQueue<>(10);

    @Test
    void aCompanyWritesAndIsAnswered() throws Exception {
        var company = company();
        var anywhere = Map.of("PARLEY_PRIVATE_ADDRESSES", "true");
        try (var server = TestServer.start(folder, anywhere)) {
            var shop = connected(
                    server,
                    "Shop",
                    "shop.example.org",
                    SECRET,
                    "http://localhost:" + company.getAddress().getPort());
            var rival = connected(server, "Rival", "rival.example.org", RIVALS_SECRET, "https://rival.example.org");

            assertThat(post(server, "shop.example.org", RIVALS_SECRET)).isEqualTo(403);
            assertThat(post(server, "nobody.example.org", SECRET)).isEqualTo(403);
            assertThat(conversations(server, shop) + conversations(server, rival))
                    .isZero();

            assertThat(post(server, "shop.example.org", SECRET)).isEqualTo(200);
            assertThat(post(server, "shop.example.org", SECRET)).isEqualTo(200);
            assertThat(conversations(server, shop)).isEqualTo(1);
            assertThat(conversations(server, rival)).isZero();

            answer(server, shop);
            assertThat(posted.poll(20, TimeUnit.SECONDS))
                    .contains("\"to\":\"ana\"")
                    .contains("Yes, in red too.");
        } finally {
            company.stop(0);
        }
    }

    private HttpServer company() throws IOException {
        var company = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        company.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            // A new connection is checked soon, maybe before anything is sent.
            if (!body.contains("\"type\":\"check\"")) {
                posted.add(body);
            }
            byte[] taken = "{\"id\":\"shop-1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, taken.length);
            exchange.getResponseBody().write(taken);
            exchange.close();
        });
        company.start();
        return company;
    }

    private static Caller connected(TestServer server, String name, String account, String secret, String url) {
        var messaging = server.running().messaging();
        var caller = Founder.of(messaging, name, new EmailAddress("owner@" + account));
        messaging
                .channels()
                .connect(
                        caller,
                        CUSTOM,
                        new AccountId(account),
                        name,
                        new Settings(Map.of("url", url, "signingSecret", "whsec_" + secret)))
                .orElseThrow();
        return caller;
    }

    private static int post(TestServer server, String account, String secret) throws Exception {
        var body = """
                {"events":[{"type":"message","id":"m-1","from":{"id":"ana","name":"Ana"},"text":"Does it come in red?",
                 "at":"2026-11-21T10:00:00Z"}]}""";
        var request = HttpRequest.newBuilder(server.at("/hooks/custom?account=" + account))
                .header("webhook-id", "call-1")
                .header("webhook-timestamp", "1614265330")
                .header("webhook-signature", "v1," + hmac("call-1.1614265330." + body, secret))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String hmac(String text, String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static int conversations(TestServer server, Caller caller) {
        return server.running()
                .messaging()
                .inbox()
                .conversations(caller, ConversationFilter.everything(), 10)
                .orElseThrow()
                .rows()
                .size();
    }

    private static void answer(TestServer server, Caller caller) {
        var messaging = server.running().messaging();
        var conversation = messaging
                .inbox()
                .conversations(caller, ConversationFilter.everything(), 10)
                .orElseThrow()
                .rows()
                .getFirst()
                .conversation();
        messaging
                .messages()
                .post(caller, conversation.id(), NewMessage.text("Yes, in red too."))
                .orElseThrow();
    }
}
