package io.parley.testkit.simulation;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ParkedId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.ConversationStore;
import io.parley.messaging.store.MessageStore;
import io.parley.messaging.store.ParkedStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Mistakes in taking in what platforms say. */
final class InboundMutants {
    private InboundMutants() {}

    static Alteration noDedupe() {
        var stored = new AtomicInteger();
        return Alterations.transactions(tx -> new ForwardingTx(tx) {
            @Override
            public MessageStore messages() {
                return new ForwardingMessages(super.messages()) {
                    @Override
                    public Optional<Message> lockPlatformId(ChannelId channel, PlatformMessageId platformId) {
                        return messages.lockPlatformId(channel, platformId).filter(found -> !isWrittenByContact(found));
                    }
                };
            }

            @Override
            public ConversationStore conversations() {
                UnaryOperator<Message> rename = message -> isWrittenByContact(message)
                        ? Rewriting.named(
                                message,
                                message.clientId(),
                                Optional.of(new PlatformMessageId("row-" + stored.incrementAndGet())))
                        : message;
                return Alterations.saving(super.conversations(), decided -> Rewriting.messages(decided, rename));
            }
        });
    }

    private static boolean isWrittenByContact(Message message) {
        return message.author() instanceof Author.OfContact && message.content() instanceof Content.Text;
    }

    /** The end of a call is taken for its beginning, told again. */
    static Alteration callsNeverEnd() {
        return webhook(InboundMutants::beginningOnly);
    }

    private static Webhook beginningOnly(Webhook webhook) {
        return (request, settings) -> webhook.receive(request, settings) instanceof Verdict.Accepted(List<Inbound> said)
                ? new Verdict.Accepted(said.stream().map(InboundMutants::begun).toList())
                : webhook.receive(request, settings);
    }

    private static Inbound begun(Inbound said) {
        return said instanceof Inbound.MessageReceived call && call.content() instanceof Content.Call
                ? new Inbound.MessageReceived(
                        call.account(),
                        call.key(),
                        call.from(),
                        new Content.Call(new CallState.Begun()),
                        Optional.empty(),
                        Optional.empty(),
                        call.at())
                : said;
    }

    static Alteration dedupeWithoutChannel() {
        return Alterations.transactions(tx -> new ForwardingTx(tx) {
            @Override
            public MessageStore messages() {
                return new ForwardingMessages(super.messages()) {
                    @Override
                    public Optional<Message> lockPlatformId(ChannelId ignored, PlatformMessageId platformId) {
                        return channels().all().stream()
                                .flatMap(channel -> messages.lockPlatformId(channel.id(), platformId).stream())
                                .findFirst();
                    }
                };
            }
        });
    }

    static Alteration acknowledgedBeforeCommit() {
        return new Alteration() {
            @Override
            public boolean acknowledges(boolean taken) {
                return true;
            }
        };
    }

    static Alteration onlyFirstOfBatch() {
        return webhook(webhook -> (request, settings) -> switch (webhook.receive(request, settings)) {
            case Verdict.Accepted accepted ->
                new Verdict.Accepted(List.of(accepted.said().getFirst()));
            case Verdict.Challenge other -> other;
            case Verdict.Unreadable other -> other;
            case Verdict.Forged other -> other;
        });
    }

    static Alteration signatureUnchecked() {
        return webhook(webhook -> (request, settings) -> {
            Request genuine = WireFormat.signed(request.body(), settings.get(SimulatedChannel.SECRET));
            return webhook.receive(genuine, settings);
        });
    }

    private static Alteration webhook(UnaryOperator<Webhook> change) {
        return Alterations.adapter(adapter -> new ForwardingAdapter(adapter) {
            @Override
            public Optional<Webhook> webhook() {
                return super.webhook().map(change);
            }
        });
    }

    static Alteration parkingLost() {
        return Alterations.platform(tx -> new ForwardingPlatformTx(tx) {
            @Override
            public ParkedStore parked() {
                return new NoParking();
            }
        });
    }

    private record NoParking() implements ParkedStore {
        @Override
        public void add(Parked parked) {}

        @Override
        public List<Parked> list(int limit) {
            return List.of();
        }

        @Override
        public Optional<Parked> find(ParkedId id) {
            return Optional.empty();
        }

        @Override
        public void remove(ParkedId id) {}
    }

    static Alteration twoOpenConversations() {
        var met = new AtomicInteger();
        return Alterations.contacts(contacts -> new ForwardingContacts(contacts) {
            @Override
            public void add(Contact contact, ChannelId channel, Handle handle) {
                contacts.add(contact, channel, new Handle(handle.value() + "-" + met.incrementAndGet()));
            }

            @Override
            public Optional<Contact> findByHandle(ChannelId channel, Handle handle) {
                return Optional.empty();
            }
        });
    }

    static Alteration everybodyIsTheSameContact() {
        Map<ChannelId, Handle> first = new HashMap<>();
        return Alterations.contacts(contacts -> new ForwardingContacts(contacts) {
            @Override
            public Optional<Contact> findByHandle(ChannelId channel, Handle handle) {
                return contacts.findByHandle(channel, first.computeIfAbsent(channel, ignored -> handle));
            }
        });
    }

    static Alteration wrongOrganization() {
        return Alterations.platform(tx -> new ForwardingPlatformTx(tx) {
            @Override
            public List<Route> routes(Set<ChannelType> types, AccountId account) {
                String crossed = account.value().startsWith("acme")
                        ? account.value().replace("acme", "zenith")
                        : account.value().replace("zenith", "acme");
                return super.routes(types, new AccountId(crossed));
            }
        });
    }
}
