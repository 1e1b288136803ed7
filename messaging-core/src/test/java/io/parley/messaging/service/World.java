package io.parley.messaging.service;

import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.MessageRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A small company on a platform whose answers a test decides, with a clock that a test moves. */
final class World {
    static final ChannelType TYPE = new ChannelType("test");
    static final AccountId ACCOUNT = new AccountId("account-1");
    static final Duration WINDOW = Duration.ofHours(24);

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    final List<Outbound> calls = new ArrayList<>();
    final Deque<Function<Outbound, SendResult>> answers = new ArrayDeque<>();
    Capabilities capabilities = Capabilities.ofTexts(1_000, Optional.of(WINDOW));
    final Ports ports;
    final Messaging messaging;
    final Caller owner;

    World() {
        this(UnaryOperator.identity());
    }

    World(UnaryOperator<Ports> altered) {
        ports = altered.apply(InMemory.ports(() -> now, new Random(7)));
        messaging = new Messaging(
                ports,
                new InstalledChannels(List.of(new InstalledChannels.Installed(new Platform(), Settings.none()))));
        owner = register("Acme", "ada@acme.example");
        messaging
                .channels()
                .connect(owner, TYPE, ACCOUNT, "Shop", new Settings(java.util.Map.of("token", "secret")))
                .orElseThrow();
    }

    Caller register(String organization, String email) {
        return Founder.of(messaging, organization, email);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void customerWrites(String key, String text) {
        customerWrites("bob", key, text);
    }

    void customerWrites(String handle, String key, String text) {
        messaging
                .inbound()
                .accept(
                        TYPE,
                        new Inbound.MessageReceived(
                                ACCOUNT,
                                new PlatformMessageId(key),
                                new Handle(handle),
                                "Bob",
                                new Content.Text(text),
                                Optional.empty(),
                                now));
    }

    void platformReports(String id, String reference, MessageStatus status) {
        messaging
                .inbound()
                .accept(
                        TYPE,
                        new Inbound.DeliveryReported(
                                ACCOUNT, new PlatformMessageId(id), reference, status, Optional.empty(), now));
    }

    List<Conversation> conversations() {
        return messaging
                .inbox()
                .conversations(owner, ConversationFilter.everything(), 100)
                .orElseThrow()
                .rows()
                .stream()
                .map(overview -> overview.conversation())
                .toList();
    }

    Conversation conversation() {
        return conversations().getFirst();
    }

    Message post(String text) {
        return messaging
                .messages()
                .post(owner, conversation().id(), NewMessage.text(text))
                .orElseThrow()
                .message();
    }

    List<Message> messages() {
        return messaging
                .inbox()
                .messages(owner, conversation().id(), new MessageRange.Latest(), 100)
                .orElseThrow()
                .rows()
                .stream()
                .map(MessageView::message)
                .toList();
    }

    MessageStatus statusOf(Message message) {
        return messages().stream()
                .filter(found -> found.id().equals(message.id()))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private final class Platform implements ChannelAdapter {
        @Override
        public ChannelType type() {
            return TYPE;
        }

        @Override
        public Capabilities capabilities() {
            return capabilities;
        }

        @Override
        public SettingsForm settings() {
            return new SettingsForm(List.of(new SettingsForm.Field("token", "Token", true)));
        }

        @Override
        public SendResult send(Outbound message, Session session) {
            calls.add(message);
            return answers.isEmpty()
                    ? new SendResult.Sent(new PlatformMessageId("sent-" + calls.size()))
                    : answers.poll().apply(message);
        }
    }
}
