package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.OrganizationTx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the simulation found in the core, each as small as it can be told. */
class FoundBySimulationTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final ChannelType TYPE = new ChannelType("web");
    private static final AccountId SHOP = new AccountId("shop");
    private static final PlatformMessageId SENT_AS = new PlatformMessageId("out-1");

    private final OrganizationId acme = new OrganizationId(new UUID(1, 1));
    private final Member ada = new Member(
            new MemberId(new UUID(2, 1)),
            "Ada",
            new EmailAddress("ada@acme.example"),
            Role.AGENT,
            Availability.AVAILABLE,
            1);
    private final Caller caller =
            new Caller(acme, ada.id(), ada.name(), ada.role().permissions());
    private final Ports ports = InMemory.ports(InstantSource.fixed(NOW), new SplittableRandom(1));
    private final Messaging messaging = new Messaging(ports, InstalledChannels.none());

    FoundBySimulationTest() {
        inStore(tx -> {
            tx.members().add(ada, "");
            tx.channels().add(new Channel(new ChannelId(new UUID(3, 1)), TYPE, SHOP, "Shop", Map.of()));
            return true;
        });
    }

    @Test
    void aResolvedConversationComesBackToNobodyWhenItsMemberHasNoRoom() {
        writes("bob", "1");
        Conversation first = newest();
        messaging.conversations().changeStatus(caller, first.id(), Status.RESOLVED);
        writes("cleo", "2");

        writes("bob", "3");

        Conversation back = inStore(tx -> tx.conversations().find(first.id())).orElseThrow();
        assertThat(back.status()).isEqualTo(Status.OPEN);
        assertThat(back.assignee()).isEmpty();
    }

    @Test
    void aReportWithoutReferenceCountsOnceAReportWithItNamesTheMessage() {
        writes("bob", "1");
        Message message = messaging
                .messages()
                .post(caller, newest().id(), NewMessage.text("Yes!"))
                .orElseThrow()
                .message();
        reported(MessageStatus.READ, "");

        reported(MessageStatus.SENT, message.id().toString());

        Optional<Message> found = inStore(tx -> tx.messages().find(message.id()));
        assertThat(found).map(Message::status).contains(MessageStatus.READ);
    }

    @Test
    void aLanesEpochIsNotGivenAgainAfterTheLaneWasEmpty() {
        writes("bob", "1");
        Lane stalled = postAndClaim();
        inStore(tx -> {
            tx.outbox().remove(tx.outbox().head(stalled).orElseThrow().message());
            tx.outbox().release(stalled, NOW);
            return true;
        });

        Lane later = postAndClaim();

        assertThat(later.epoch()).isGreaterThan(stalled.epoch());
        boolean holds = inStore(tx -> tx.outbox().holds(stalled));
        assertThat(holds).isFalse();
    }

    private Lane postAndClaim() {
        messaging.messages().post(caller, newest().id(), NewMessage.text("Yes!"));
        List<Lane> lanes = messaging.deliveries().claim(1);
        return lanes.getFirst();
    }

    private void writes(String handle, String key) {
        var text = new Content.Text("Is it in stock?");
        messaging
                .inbound()
                .accept(
                        TYPE,
                        new Inbound.MessageReceived(
                                SHOP,
                                new PlatformMessageId(key),
                                new Handle(handle),
                                handle,
                                text,
                                Optional.empty(),
                                NOW));
    }

    private void reported(MessageStatus status, String reference) {
        messaging
                .inbound()
                .accept(TYPE, new Inbound.DeliveryReported(SHOP, SENT_AS, reference, status, Optional.empty(), NOW));
    }

    private Conversation newest() {
        return messaging
                .inbox()
                .conversations(caller, ConversationFilter.everything(), 1)
                .orElseThrow()
                .rows()
                .getFirst()
                .conversation();
    }

    private <T> T inStore(Function<OrganizationTx, T> work) {
        return ports.storage().transactor().inOrganization(acme, work);
    }
}
