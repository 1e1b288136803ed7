package io.parley.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.parley.messaging.Messaging;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.MediaFetcher;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RemoteMedia.Stage;
import io.parley.messaging.message.RichText;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.Ports;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.MessageRange;
import io.parley.testkit.Founder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a platform's server to a file of the conversation, over real sockets. */
class MediaOverHttpTest {
    private static final ChannelType TYPE = new ChannelType("test");
    private static final AccountId ACCOUNT = new AccountId("account-1");
    private static final int LIMIT = 1_000;

    private final Deque<String> paths = new ConcurrentLinkedDeque<>();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private Optional<String> checksum = Optional.empty();
    private HttpServer server;
    private Messaging messaging;
    private Caller owner;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = (path.equals("/large") ? "x".repeat(LIMIT + 1) : "hello").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "https://10.0.0.1/secret");
            int status = path.equals("/gone") ? 404 : path.equals("/away") ? 302 : 200;
            // Chunked: a length would give it away.
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        messaging =
                messaging(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        owner = register();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Messaging messaging(URI own) {
        var memory = InMemory.ports(() -> now, new Random(7));
        var usual = memory.files();
        var rules = new Ports.FileRules(
                FileLimits.standard().withBytes(LIMIT), usual.rules().types());
        var outside = new Ports.Outside(new JdkRemoteFetcher(Optional.of(own)), Optional.empty());
        var files = new Ports.Files(usual.blobs(), usual.examination(), rules, usual.tickets(), outside);
        var ports = new Ports(memory.storage(), memory.surroundings(), memory.security(), memory.policies(), files);
        return new Messaging(
                ports,
                new InstalledChannels(List.of(new InstalledChannels.Installed(new Platform(own), Settings.none()))));
    }

    private Caller register() {
        var caller = Founder.of(messaging, "Acme", new EmailAddress("ada@acme.example"));
        messaging
                .channels()
                .connect(caller, TYPE, ACCOUNT, "Shop", Settings.none())
                .orElseThrow();
        return caller;
    }

    @Test
    void aFileIsFetched() {
        fetch("/file");

        assertThat(content()).isInstanceOf(Content.Files.class);
    }

    @Test
    void anAddressThatHasEndedIsLocatedAgain() {
        fetch("/gone", "/file");

        assertThat(content()).isInstanceOf(Content.Files.class);
    }

    @Test
    void aRedirectIntoThePrivateNetworkEndsIt() {
        fetch("/away");

        assertThat(lost()).isEqualTo("media-forbidden");
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        fetch("/large");

        assertThat(lost()).isEqualTo("file-too-large");
    }

    @Test
    void whatHasAnotherChecksumIsFetchedAgain() {
        checksum = Optional.of("00".repeat(32));
        fetch("/file");
        assertThat(content()).isInstanceOf(Content.Media.class);
        assertThat(messaging.media().nextDue()).isPresent();
        checksum = Optional.of("2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824");

        now = messaging.media().nextDue().orElseThrow();
        paths.add("/file");
        messaging.media().fetchDue();

        assertThat(content()).isInstanceOf(Content.Files.class);
    }

    private void fetch(String... all) {
        paths.addAll(List.of(all));
        var media = new RemoteMedia(
                MediaKind.FILE,
                "m1",
                Optional.of(new MediaType("text/plain")),
                Optional.empty(),
                Optional.empty(),
                false,
                Stage.WAITING);
        var message = new Inbound.MessageReceived(
                ACCOUNT,
                new PlatformMessageId("p1"),
                new Handle("bob"),
                "Bob",
                new Content.Media(List.of(media), RichText.plain("")),
                Optional.empty(),
                now);
        messaging.inbound().accept(TYPE, message);
        messaging.media().fetchDue();
    }

    private Content content() {
        var conversation = messaging
                .inbox()
                .conversations(owner, ConversationFilter.everything(), 1)
                .orElseThrow()
                .rows()
                .getFirst()
                .conversation();
        return messaging
                .inbox()
                .messages(owner, conversation.id(), new MessageRange.Latest(), 1)
                .orElseThrow()
                .rows()
                .getFirst()
                .message()
                .content();
    }

    private String lost() {
        return ((Content.Media) content()).media().getFirst().reason();
    }

    private final class Platform implements ChannelAdapter {
        private final URI address;

        private Platform(URI address) {
            this.address = address;
        }

        @Override
        public ChannelType type() {
            return TYPE;
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.ofTexts(1_000, Optional.empty());
        }

        @Override
        public SettingsForm settings() {
            return new SettingsForm(List.of());
        }

        @Override
        public SendResult send(Outbound message, Session session) {
            return new SendResult.Sent(new PlatformMessageId("sent"));
        }

        @Override
        public Optional<MediaFetcher> media() {
            return Optional.of(new MediaFetcher() {
                @Override
                public Set<String> hosts() {
                    return Set.of("cdn.example");
                }

                @Override
                public Asked<Place> locate(RemoteMedia media, Session session) {
                    return new Asked.Got<>(new Place(address + paths.remove(), Map.of(), checksum));
                }
            });
        }
    }
}
