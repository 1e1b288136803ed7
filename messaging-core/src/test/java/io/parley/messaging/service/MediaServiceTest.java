package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Messaging;
import io.parley.messaging.attachment.Attachment;
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
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RemoteMedia.Stage;
import io.parley.messaging.message.RichText;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.port.RemoteFetcher;
import io.parley.messaging.port.RemoteFetcher.Opened;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.MessageRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MediaServiceTest {
    private static final ChannelType TYPE = new ChannelType("test");
    private static final AccountId ACCOUNT = new AccountId("account-1");
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Deque<Opened> opened = new ArrayDeque<>();
    private final Deque<Asked<MediaFetcher.Place>> places = new ArrayDeque<>();
    private int located;
    private final Messaging messaging = new Messaging(
            ports(), new InstalledChannels(List.of(new InstalledChannels.Installed(new Platform(), Settings.none()))));
    private final Caller owner = register();

    private Ports ports() {
        var memory = InMemory.ports(() -> now, new Random(7));
        RemoteFetcher fetcher = (place, hosts) -> opened.isEmpty() ? content("hello") : opened.poll();
        var outside = new Ports.Outside(fetcher, Optional.of(URI.create("https://chat.example")));
        var usual = memory.files();
        var files = new Ports.Files(usual.blobs(), usual.examination(), usual.rules(), usual.tickets(), outside);
        return new Ports(memory.storage(), memory.surroundings(), memory.security(), memory.policies(), files);
    }

    private Caller register() {
        var caller = Founder.of(messaging, "Acme", "ada@acme.example");
        messaging
                .channels()
                .connect(caller, TYPE, ACCOUNT, "Shop", Settings.none())
                .orElseThrow();
        return caller;
    }

    @Test
    void whatACustomerSendsBecomesAFileWithoutAnEdit() throws IOException {
        arrives(media("m1", false));
        assertThat(message().content()).isInstanceOf(Content.Media.class);

        messaging.media().fetchDue();

        var files = (Content.Files) message().content();
        assertThat(files.caption().text()).isEqualTo("Look");
        assertThat(message().editedAt()).isEmpty();
        assertThat(messaging.messages().revisions(owner, message().id()).orElseThrow())
                .isEmpty();
        assertThat(read(files.attachments().getFirst())).isEqualTo("hello");
        assertThat(files.attachments().getFirst().name().value()).isEqualTo("file.txt");
        assertThat(messaging.media().nextDue()).isEmpty();
    }

    @Test
    void aFileOfSomebodyWhoWroteLatelyIsFetchedToo() {
        arrives("p0", new Content.Text("Hello"));
        arrives("p1", new Content.Text("A picture:"));
        arrives("p2", content(media("m1", false)));

        messaging.media().fetchDue();

        assertThat(located).isEqualTo(1);
    }

    @Test
    void aStickerStaysOne() {
        arrives(media("m1", true));

        messaging.media().fetchDue();

        var sticker = ((Content.Media) message().content()).media().getFirst();
        assertThat(sticker.stage()).isEqualTo(Stage.HERE);
        assertThat(message().content().attachments()).hasSize(1);
    }

    @Test
    void whatIsGoneIsLocatedAgainAtOnce() {
        opened.add(new Opened.Gone());
        arrives(media("m1", false));

        messaging.media().fetchDue();

        assertThat(located).isEqualTo(2);
        assertThat(message().content()).isInstanceOf(Content.Files.class);
    }

    @Test
    void oneThatCannotBeHadKeepsNoOtherWaiting() {
        opened.add(new Opened.Forbidden("not public"));
        arrives(media("m1", false), media("m2", false));

        messaging.media().fetchDue();

        var both = ((Content.Media) message().content()).media();
        assertThat(both).extracting(RemoteMedia::stage).containsExactly(Stage.LOST, Stage.HERE);
        assertThat(both.getFirst().reason()).isEqualTo("media-forbidden");
    }

    @Test
    void aPassingFaultIsTriedAgainForSevenDaysAndNoLonger() {
        arrives(media("m1", false));
        Instant told = now;
        int attempts = 0;
        while (message().content().equals(content(media("m1", false)))) {
            opened.add(new Opened.NotNow("busy"));
            messaging.media().fetchDue();
            now = messaging.media().nextDue().orElse(now);
            attempts++;
        }

        assertThat(lost()).isEqualTo("media-expired");
        assertThat(Duration.between(told, now)).isEqualTo(MediaService.PATIENCE);
        assertThat(attempts).isBetween(20, 400);
    }

    @Test
    void aDamagedFileIsFetchedAgain() {
        places.add(place(Optional.of("00".repeat(32))));
        places.add(place(Optional.of(HELLO)));
        arrives(media("m1", false));

        messaging.media().fetchDue();
        assertThat(message().content()).isInstanceOf(Content.Media.class);
        now = messaging.media().nextDue().orElseThrow();
        messaging.media().fetchDue();

        assertThat(message().content()).isInstanceOf(Content.Files.class);
    }

    @Test
    void whatThePlatformNoLongerHasIsLostWithItsReason() {
        places.add(new Asked.Denied<>(new FailureReason("media-gone", "It has expired.", "100"), Blame.MESSAGE));
        arrives(media("m1", false));

        messaging.media().fetchDue();

        assertThat(lost()).isEqualTo("media-gone");
    }

    @Test
    void aWrongTokenIsAReasonToWait() {
        places.add(new Asked.Denied<>(new FailureReason("token-invalid", "Connect again.", "190"), Blame.CREDENTIALS));
        arrives(media("m1", false));

        messaging.media().fetchDue();
        now = messaging.media().nextDue().orElseThrow();
        messaging.media().fetchDue();

        assertThat(message().content()).isInstanceOf(Content.Files.class);
    }

    @Test
    void whatIsNoAllowedFileIsLost() {
        opened.add(content("MZ\u0000\u0001\u0002"));
        arrives(media("m1", false));

        messaging.media().fetchDue();

        assertThat(lost()).isEqualTo("file-type-not-allowed");
    }

    @Test
    void nobodyElseHasWhatOneWorkerHolds() {
        arrives(media("m1", false));
        var first = messaging.media().claim(10);

        assertThat(first).hasSize(1);
        assertThat(messaging.media().claim(10)).isEmpty();
        now = now.plus(Duration.ofMinutes(11));
        var second = messaging.media().claim(10);
        messaging.media().fetch(second.getFirst());
        messaging.media().fetch(first.getFirst());

        assertThat(message().content()).isInstanceOf(Content.Files.class);
        assertThat(located).isEqualTo(1);
    }

    @Test
    void aPlatformOpensTheAddressOfAFileThatAMessageCarries() {
        arrives(media("m1", false));
        messaging.media().fetchDue();
        var file = message().content().attachments().getFirst();

        var address = linked(file);

        assertThat(address.toString())
                .startsWith("https://chat.example/api/v1/files/" + file.id() + "/content?ticket=");
        String ticket = address.getQuery().substring("ticket=".length());
        assertThat(messaging.files().open(ticket, file.id()))
                .isInstanceOf(io.parley.messaging.outcome.Outcome.Done.class);
    }

    private URI linked(Attachment file) {
        var sessions = new java.util.ArrayList<URI>();
        linking = session -> session.linkTo(file).ifPresent(sessions::add);
        messaging
                .messages()
                .post(owner, conversation().id(), NewMessage.text("Thanks"))
                .orElseThrow();
        messaging.deliveries().deliverDue();
        return sessions.getFirst();
    }

    private java.util.function.Consumer<Session> linking = session -> {};

    private static RemoteMedia media(String reference, boolean sticker) {
        return new RemoteMedia(
                MediaKind.FILE,
                reference,
                Optional.of(new MediaType("text/plain")),
                Optional.empty(),
                Optional.empty(),
                sticker,
                Stage.WAITING);
    }

    private static Content content(RemoteMedia... media) {
        return new Content.Media(List.of(media), RichText.plain("Look"));
    }

    private static Opened content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Opened.Content(new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length));
    }

    private void arrives(RemoteMedia... media) {
        arrives("p1", content(media));
    }

    private void arrives(String key, Content content) {
        messaging
                .inbound()
                .accept(
                        TYPE,
                        new Inbound.MessageReceived(
                                ACCOUNT,
                                new PlatformMessageId(key),
                                new Handle("bob"),
                                "Bob",
                                content,
                                Optional.empty(),
                                now));
    }

    private Conversation conversation() {
        return messaging
                .inbox()
                .conversations(owner, ConversationFilter.everything(), 100)
                .orElseThrow()
                .rows()
                .getFirst()
                .conversation();
    }

    private Message message() {
        return messaging
                .inbox()
                .messages(owner, conversation().id(), new MessageRange.Latest(), 100)
                .orElseThrow()
                .rows()
                .getFirst()
                .message();
    }

    private String lost() {
        return ((Content.Media) message().content()).media().getFirst().reason();
    }

    private String read(Attachment file) throws IOException {
        try (var content =
                messaging.files().open(owner, file.id()).orElseThrow().content().orElseThrow()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Asked<MediaFetcher.Place> place(Optional<String> sha256) {
        return new Asked.Got<>(new MediaFetcher.Place("https://cdn.example/1", Map.of(), sha256));
    }

    private final class Platform implements ChannelAdapter {
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
            linking.accept(session);
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
                    located++;
                    return places.isEmpty() ? place(Optional.empty()) : places.poll();
                }
            });
        }
    }
}
