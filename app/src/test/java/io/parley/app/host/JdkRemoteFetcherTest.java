package io.parley.app.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.parley.messaging.channel.MediaFetcher.Place;
import io.parley.messaging.port.RemoteFetcher.Opened;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkRemoteFetcherTest {
    private static final Set<String> HOSTS = Set.of("cdn.example", ".media.example");

    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private URI own;
    private JdkRemoteFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        own = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        fetcher = fetcher(Optional.of(own), "93.184.215.14");
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private JdkRemoteFetcher fetcher(Optional<URI> trusted, String... answers) {
        var guard = new FetchGuard(trusted, host -> {
            asked.add(host);
            return addresses(answers);
        });
        return new JdkRemoteFetcher(guard, Duration.ofMillis(500), Duration.ofMillis(500));
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (int at = 0; at < literals.length; at++) {
            addresses[at] = InetAddress.getByName(literals[at]);
        }
        return addresses;
    }

    @Test
    void aFileComesWithItsHeadersSent() throws IOException {
        server.createContext("/file", exchange -> {
            byte[] body = exchange.getRequestHeaders().getFirst("Authorization").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });

        try (var content = (Opened.Content) open(fetcher, own + "/file")) {
            assertThat(content.size()).hasValue(8);
            assertThat(new String(content.stream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Bearer x");
        }
    }

    @Test
    void aFewRedirectsAreFollowedAndNoMore() throws IOException {
        server.createContext("/hop", exchange -> {
            int left = Integer.parseInt(exchange.getRequestURI().getQuery());
            exchange.getResponseHeaders().set("Location", left == 0 ? "/end" : "/hop?" + (left - 1));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/end", says(200, "end"));

        assertThat(open(fetcher, own + "/hop?2")).isInstanceOf(Opened.Content.class);
        assertThat(open(fetcher, own + "/hop?3")).isEqualTo(new Opened.Forbidden("too many redirects"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/x, not one of the platform's hosts",
        "https://evil-cdn.example/x, not one of the platform's hosts",
        "https://media.example/x, not one of the platform's hosts",
        "http://cdn.example/x, not an https address of a host",
        "https://ada:secret@cdn.example/x, not an https address of a host",
        "https://cdn.example:8443/x, not an https address of a host",
        "file:///etc/passwd, not an https address of a host",
        "http://127.0.0.1:1/x, not an https address of a host",
        "https://127.0.0.1/x, not one of the platform's hosts",
    })
    void nothingIsFetchedFromElsewhereAtOnceOrByRedirect(String url, String why) {
        redirectTo(url);

        assertThat(open(fetcher, url)).isEqualTo(new Opened.Forbidden(why));
        assertThat(open(fetcher, own + "/away")).isEqualTo(new Opened.Forbidden(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "fec0::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1",
                "ff02::1",
            })
    void aNameThatLeadsIntoAPrivateNetworkIsNotCalled(String address) {
        redirectTo("https://cdn.example/x");

        var inward = fetcher(Optional.of(own), "93.184.215.14", address);

        assertThat(open(inward, "https://a.media.example/x")).isEqualTo(new Opened.Forbidden("not a public address"));
        assertThat(open(inward, own + "/away")).isEqualTo(new Opened.Forbidden("not a public address"));
        assertThat(asked).containsExactly("a.media.example", "cdn.example");
    }

    @Test
    void publicAddressesAreTold() throws UnknownHostException {
        assertThat(addresses("93.184.215.14", "2606:2800:21f::1", "157.240.0.1", "2a03:2880::1"))
                .allMatch(PublicAddress::is);
    }

    @Test
    void withoutAPlatformOfOurOwnTheLocalServerIsNotCalled() {
        server.createContext("/", says(200, "secret"));

        assertThat(open(fetcher(Optional.empty(), "127.0.0.1"), own + "/x")).isInstanceOf(Opened.Forbidden.class);
    }

    @Test
    void whatIsGoneAndWhatIsBusyAreToldApart() {
        server.createContext("/gone", says(404, ""));
        server.createContext("/over", says(410, ""));
        server.createContext("/busy", says(503, ""));

        assertThat(open(fetcher, own + "/gone")).isEqualTo(new Opened.Gone());
        assertThat(open(fetcher, own + "/over")).isEqualTo(new Opened.Gone());
        assertThat(open(fetcher, own + "/busy")).isEqualTo(new Opened.NotNow("status 503"));
    }

    @Test
    void whoeverDoesNotAnswerIsNotWaitedFor() {
        server.createContext("/silent", exchange -> hold());

        assertThat(open(fetcher, own + "/silent")).isEqualTo(new Opened.NotNow("no answer"));
    }

    @Test
    void aTransferThatTakesTooLongBreaksOff() throws IOException {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            hold();
        });

        try (var content = (Opened.Content) open(fetcher, own + "/slow")) {
            assertThatThrownBy(() -> content.stream().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThat(open(fetcher, "not an address")).isInstanceOf(Opened.Forbidden.class);
        assertThat(open(fetcher, "/relative")).isInstanceOf(Opened.Forbidden.class);
    }

    private static Opened open(JdkRemoteFetcher fetcher, String url) {
        return fetcher.open(new Place(url, Map.of("Authorization", "Bearer x"), Optional.empty()), HOSTS);
    }

    private void redirectTo(String url) {
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", url);
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
    }

    private static HttpHandler says(int status, String text) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
