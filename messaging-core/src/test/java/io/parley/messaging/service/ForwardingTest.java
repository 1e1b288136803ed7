package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForwardingTest {
    private static final Person BOB = new Person(new Handle("bob"), "Bob");

    private final World world = new World();

    private void forwards(String key, Forwarding forwarding) {
        world.messaging
                .inbound()
                .accept(
                        World.TYPE,
                        new Inbound.MessageReceived(
                                World.ACCOUNT,
                                new PlatformMessageId(key),
                                BOB,
                                new Content.Text("Have you seen this?"),
                                Optional.empty(),
                                Optional.empty(),
                                forwarding,
                                world.now()));
    }

    @Test
    void whoeverComesFirstOrAgainSaysThatTheyPassItOn() {
        forwards("m1", Forwarding.ONCE);
        forwards("m2", Forwarding.OFTEN);
        forwards("m3", Forwarding.NOT);
        assertThat(world.messages())
                .extracting(Message::forwarding)
                .containsExactly(Forwarding.ONCE, Forwarding.OFTEN, Forwarding.NOT);
    }

    @Test
    void theMarkOutlastsAnEdit() {
        forwards("m1", Forwarding.ONCE);
        world.messaging
                .inbound()
                .accept(
                        World.TYPE,
                        new Inbound.MessageEdited(
                                World.ACCOUNT, new PlatformMessageId("m1"), "Look at this", world.now()));
        assertThat(world.messages().getFirst().forwarding()).isEqualTo(Forwarding.ONCE);
    }

    @Test
    void whatIsPassedOnElsewhereIsMarkedAsWell() {
        world.messaging
                .inbound()
                .accept(
                        World.TYPE,
                        new Inbound.MessageEchoed(
                                World.ACCOUNT,
                                new PlatformMessageId("e1"),
                                BOB,
                                new Content.Text("Our hours"),
                                Optional.empty(),
                                Forwarding.ONCE,
                                "",
                                world.now()));
        assertThat(world.messages().getFirst().forwarding()).isEqualTo(Forwarding.ONCE);
    }
}
