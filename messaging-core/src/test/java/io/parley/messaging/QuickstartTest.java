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
        var ports = InMemory.ports(InstantSource.system(), new SecureRandom());
        var messaging = new Messaging(ports, InstalledChannels.none());

        // A company, its owner Ada, and a channel on which its customers write.
        var email = new EmailAddress("ada@acme.example");
        var owner = messaging.signIn().register("Acme", "Ada", email, "correct horse battery");
        var token = owner.orElseThrow().accessToken();
        var ada = messaging.signIn().authenticate(token).orElseThrow().caller();
        var web = new ChannelType("web");
        var shop = new AccountId("shop");
        messaging.channels().connect(ada, web, shop, "Shop", Settings.none());

        // Bob asks, Ada answers.
        var key = new PlatformMessageId("1");
        var question = new Content.Text("Is it in stock?");
        var bob = new Handle("bob");
        var asked = new MessageReceived(shop, key, bob, "Bob", question, Optional.empty(), Instant.now());
        messaging.inbound().accept(web, asked);
        var inbox = messaging.inbox().conversations(ada, ConversationFilter.everything(), 10);
        var conversation = inbox.orElseThrow().rows().getFirst().conversation();
        messaging.messages().post(ada, conversation.id(), NewMessage.text("Yes!"));
        // quickstart

        var thread = messaging.inbox().messages(ada, conversation.id(), new MessageRange.Latest(), 10);
        assertThat(thread.orElseThrow().rows())
                .extracting(view -> view.message().content().preview())
                .containsExactly("Is it in stock?", "Yes!");
    }
}
