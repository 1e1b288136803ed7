package io.parley.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.NewMessage;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.MessageRange;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The first lines an embedder writes. docs/embedding.md shows what stands between the two marks. */
class QuickstartTest {
    @Test
    void aCustomerWritesAndTheTeamAnswers() {
        // quickstart
        var messaging =
                new Messaging(InMemory.ports(InstantSource.system(), new SecureRandom()), InstalledChannels.none());
        var ada = messaging
                .signIn()
                .register("Acme", "Ada", new EmailAddress("ada@acme.example"), "correct horse battery")
                .orElseThrow();
        var caller =
                messaging.signIn().authenticate(ada.accessToken()).orElseThrow().caller();

        var shop = new AccountId("shop");
        var web = new ChannelType("web");
        messaging.channels().connect(caller, web, shop, "Shop", Settings.none()).orElseThrow();
        var question = new Content.Text("Is it in stock?");
        var bob = new Handle("bob");
        messaging
                .inbound()
                .accept(
                        web,
                        new MessageReceived(
                                shop,
                                new PlatformMessageId("1"),
                                bob,
                                "Bob",
                                question,
                                Optional.empty(),
                                Instant.now()));

        var inbox = messaging
                .inbox()
                .conversations(caller, ConversationFilter.everything(), 10)
                .orElseThrow();
        var conversation = inbox.rows().getFirst().conversation();
        messaging
                .conversations()
                .post(caller, conversation.id(), NewMessage.text("Yes!"))
                .orElseThrow();
        // quickstart

        var thread = messaging
                .inbox()
                .messages(caller, conversation.id(), new MessageRange.Latest(), 10)
                .orElseThrow();
        assertThat(thread.rows())
                .extracting(message -> message.content().preview())
                .containsExactly("Is it in stock?", "Yes!");
    }
}
