package io.parley.testkit.oidc;

import static io.parley.testkit.oidc.Misbehaviour.*;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A provider of identities on a free port of this machine: discovery, consent, codes with PKCE, signed tokens, keys and
 * facts about people, over HTTP. It misbehaves as it is told to. Safe for use by many threads.
 */
public final class OidcServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TOO_MUCH = 2 * 1024 * 1024;

    private final String clientId;
    private final String clientSecret;
    private final InstantSource time;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Grants grants = new Grants();
    private final Map<String, Person> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger keysMade = new AtomicInteger();
    private final AtomicInteger keysFetched = new AtomicInteger();
    private volatile SigningKey key;
    private volatile Person person = new Person("subject-1", "ada@example.com");
    private volatile Set<Misbehaviour> wrong = Set.of();

    private OidcServer(String clientId, String clientSecret, InstantSource time, HttpServer server) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.time = time;
        this.server = server;
        this.key = SigningKey.rsa(nextKeyId());
        server.setExecutor(threads);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, this::discovery));
        server.createContext("/authorize", exchange -> answer(exchange, this::authorize));
        server.createContext("/token", exchange -> answer(exchange, this::token));
        server.createContext("/keys", exchange -> answer(exchange, this::keys));
        server.createContext("/userinfo", exchange -> answer(exchange, this::userinfo));
    }

    /** A provider that knows one client. */
    public static OidcServer start(String clientId, String clientSecret, InstantSource time) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var started = new OidcServer(clientId, clientSecret, time, HttpServer.create(address, 0));
            started.server.start();
            return started;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on it is this person who sits before the browser. */
    public void welcome(Person somebody) {
        person = somebody;
    }

    /** From now on it does this wrong, and nothing else. */
    public void misbehave(Misbehaviour... misbehaviours) {
        var all = EnumSet.noneOf(Misbehaviour.class);
        all.addAll(Arrays.asList(misbehaviours));
        wrong = all;
    }

    /** Signs with another key from now on, and publishes no other. */
    public void rotateKey() {
        key = SigningKey.rsa(nextKeyId());
    }

    /** The same, with an elliptic curve. */
    public void rotateToEllipticKey() {
        key = SigningKey.elliptic(nextKeyId());
    }

    /** How often somebody fetched the keys. */
    public int keysFetched() {
        return keysFetched.get();
    }

    /** Goes to an address of ours as a browser does, agrees to everything, and returns where it is sent then. */
    public static URI visit(String address) {
        try (var browser = HttpClient.newHttpClient()) {
            var response = browser.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            return URI.create(response.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }

    private String nextKeyId() {
        return "key-" + keysMade.incrementAndGet();
    }

    private void answer(HttpExchange exchange, Step step) throws IOException {
        try (exchange) {
            var call = Call.of(exchange);
            if (wrong.contains(SLOW)) {
                closing.await();
                return;
            }
            if (wrong.contains(TRICKLES)) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                closing.await();
                return;
            }
            step.take(call).write(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply discovery(Call call) {
        if (wrong.contains(FAILS)) {
            return Reply.of(500, "{}");
        }
        String base = issuer().toString();
        return json(Map.of(
                "issuer", wrong.contains(DISCOVERY_OF_ANOTHER) ? "https://evil.example" : base,
                "authorization_endpoint", base + "/authorize",
                "token_endpoint", (wrong.contains(DISCOVERY_UNENCRYPTED) ? "http://evil.example" : base) + "/token",
                "jwks_uri", base + "/keys",
                "userinfo_endpoint", base + "/userinfo",
                "response_types_supported", List.of("code"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic")));
    }

    private Reply authorize(Call call) {
        var asked = call.query();
        boolean good = clientId.equals(asked.get("client_id"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid");
        if (!good) {
            return Reply.of(400, "{\"error\":\"invalid_request\"}");
        }
        String redirect = asked.getOrDefault("redirect_uri", "");
        String code = grants.give(new Grants.Grant(
                person, asked.getOrDefault("nonce", ""), asked.getOrDefault("code_challenge", ""), redirect));
        return Reply.redirect(redirect + "?code=" + code + "&state=" + asked.get("state"));
    }

    private Reply token(Call call) {
        if (wrong.contains(FAILS)) {
            return Reply.of(500, "<html>");
        }
        if (wrong.contains(REDIRECTS)) {
            return Reply.redirect("http://127.0.0.1:1/token");
        }
        var form = call.form();
        var grant = isClient(call, form) ? grants.take(form) : Optional.<Grants.Grant>empty();
        if (grant.isEmpty()) {
            return Reply.of(400, "{\"error\":\"invalid_grant\"}");
        }
        if (wrong.contains(HUGE)) {
            return Reply.of(200, "{\"id_token\":\"" + "x".repeat(TOO_MUCH) + "\"}");
        }
        return wrong.contains(NOT_JSON) ? Reply.of(200, "id_token=1") : json(redeemed(grant.get()));
    }

    private Map<String, Object> redeemed(Grants.Grant grant) {
        String access = "access-" + tokens.size();
        tokens.put(access, grant.person());
        var maker = new IdTokenMaker(issuer().toString(), clientId, clientSecret);
        String id = maker.make(grant.person(), grant.nonce(), time.instant(), key, wrong);
        return wrong.contains(WITHOUT_ID_TOKEN)
                ? Map.of("access_token", access, "token_type", "Bearer")
                : Map.of("access_token", access, "token_type", "Bearer", "id_token", id);
    }

    private boolean isClient(Call call, Map<String, String> form) {
        // Encoded like a form, so that a colon cannot be mistaken (RFC 6749, section 2.3.1).
        String both = URLEncoder.encode(clientId, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(clientSecret, StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return call.authorization().equals(basic)
                || (clientId.equals(form.get("client_id")) && clientSecret.equals(form.get("client_secret")));
    }

    private Reply keys(Call call) {
        keysFetched.incrementAndGet();
        return json(Map.of("keys", List.of(key.published())));
    }

    private Reply userinfo(Call call) {
        var known = Optional.ofNullable(tokens.get(call.authorization().replaceFirst("^Bearer ", "")));
        return known.map(somebody -> json(Map.of("sub", somebody.subject(), "email", somebody.email())))
                .orElseGet(() -> Reply.of(401, "{}"));
    }

    private static Reply json(Map<String, Object> body) {
        try {
            return Reply.of(200, JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        Reply take(Call call);
    }

    /** What was asked. */
    private record Call(String rawQuery, String authorization, String body) {
        static Call of(HttpExchange exchange) throws IOException {
            return new Call(
                    Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }

        Map<String, String> query() {
            return fields(rawQuery);
        }

        Map<String, String> form() {
            return fields(body);
        }

        private static Map<String, String> fields(String text) {
            return Arrays.stream(text.split("&"))
                    .map(field -> field.split("=", 2))
                    .filter(field -> field.length == 2)
                    .collect(Collectors.toMap(
                            field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        }
    }

    /** What is answered. */
    private record Reply(int status, Map<String, String> headers, String body) {
        static Reply of(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body);
        }

        static Reply redirect(String to) {
            return new Reply(302, Map.of("Location", to), "");
        }

        void write(HttpExchange exchange) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
