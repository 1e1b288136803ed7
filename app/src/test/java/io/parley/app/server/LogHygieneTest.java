package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What people keep to themselves is in no line of the log, at the chattiest of our own levels, however busy the server is. */
class LogHygieneTest {
    private static final String PASSWORD = "zebra-Zitrone-8812";
    private static final String WRONG_PASSWORD = "zebra-Zitrone-8813";
    private static final String EMAIL = "zoe.zuckerkandl@example.org";
    private static final String TEXT = "kolibri-Kaktus 4711";
    private static final String CUSTOMERS_TEXT = "pinguin-Papaya 0815";
    private static final String PHONE = "16505550199";
    private static final String LATITUDE = "47.376886";

    @TempDir
    private static Path data;

    private final List<String> secrets = new ArrayList<>(
            List.of(PASSWORD, WRONG_PASSWORD, EMAIL, "zoe.zuckerkandl", TEXT, CUSTOMERS_TEXT, PHONE, LATITUDE));

    @Test
    void noTokenPasswordTextPhoneNumberOrAddressIsLogged() {
        var everything = new Everything();
        everything.listen();
        try (var server = TestServer.start(data, Map.of())) {
            beBusy(server);
        } finally {
            everything.stop();
        }
        assertThat(everything.lines).isNotEmpty();
        assertThat(everything.lines).allSatisfy(line -> assertThat(line).doesNotContain(secrets));
    }

    private void beBusy(TestServer server) {
        var registered = server.rest()
                .post(
                        "/api/v1/auth/register",
                        Map.of("organization", "Zoe's", "name", "Zoe", "email", EMAIL, "password", PASSWORD))
                .expecting(201);
        remember(registered);
        var zoe = new Rest(
                server.running().address(),
                registered.body().path("accessToken").asText());
        signInWellAndBadly(server, registered.body().path("refreshToken").asText());
        write(zoe, server);
        var body = WhatsAppBodies.texts(List.of(new CustomerText(
                TestServer.DEMO_ACCOUNT, PHONE, "Zara", "wamid.hygiene-1", CUSTOMERS_TEXT, Instant.now())));
        assertThat(server.meta().post(body)).isEqualTo(200);
        server.signedIn("admin@demo.localhost", "admin123").conversationWith("Zara");
        askBadly(zoe);
    }

    private void signInWellAndBadly(TestServer server, String refreshToken) {
        var login = "/api/v1/auth/login";
        var location = Map.of("latitude", Double.valueOf(LATITUDE), "longitude", 8.5, "accuracyMeters", 5);
        remember(server.rest()
                .post(login, Map.of("email", EMAIL, "password", PASSWORD, "location", location))
                .expecting(200));
        server.rest()
                .post(login, Map.of("email", EMAIL, "password", WRONG_PASSWORD))
                .expecting(401);
        server.rest()
                .post(login, Map.of("email", EMAIL, "pasword", WRONG_PASSWORD))
                .expecting(422);
        remember(server.rest()
                .post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken))
                .expecting(200));
    }

    private static void write(Rest zoe, TestServer server) {
        var conversation = zoe.post("/api/v1/conversations", Map.of("kind", "internal", "subject", TEXT))
                .expecting(201)
                .body()
                .path("id")
                .asText();
        zoe.say(conversation, TEXT);
        zoe.post("/api/v1/files?name=x.txt&conversation=" + conversation, TEXT).expecting(201);
        zoe.get("/api/v1/messages/search?q=kolibri");
        try (var live = server.live(zoe)) {
            live.ask("message.send", Map.of("conversation", conversation, "text", TEXT));
            live.ask("message.send", Map.of("conversation", TEXT, "text", TEXT));
        }
    }

    private static void askBadly(Rest zoe) {
        zoe.get("/api/v1/" + TEXT.replace(' ', '-'));
        zoe.get("/api/v1/conversations?cursor=" + PHONE).expecting(400);
        zoe.send("POST", "/api/v1/conversations", Optional.of(List.of(TEXT)));
        zoe.post("/hooks/whatsapp", Map.of("from", PHONE, "text", CUSTOMERS_TEXT))
                .expecting(403);
        new Rest(zoe.server(), zoe.token() + "x").get("/api/v1/me").expecting(401);
    }

    private void remember(Rest.Reply signedIn) {
        secrets.add(signedIn.body().path("accessToken").asText());
        secrets.add(signedIn.body().path("refreshToken").asText());
    }

    /** Every line, with what caused it. */
    private static final class Everything extends AppenderBase<ILoggingEvent> {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Logger ours = (Logger) LoggerFactory.getLogger("io.parley");

        void listen() {
            start();
            root.addAppender(this);
            ours.setLevel(Level.TRACE);
        }

        @Override
        public void stop() {
            root.detachAppender(this);
            ours.setLevel(null);
            super.stop();
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                lines.add(String.valueOf(cause.getMessage()));
            }
        }
    }
}
