package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has been read, and what waits. */
class ReadingTest extends CapabilityTest {
    private static final String UNREAD = "/api/v1/me/unread";

    @Test
    void aMessageIsReadOnceEverybodyHasReadIt() {
        var group = admin().group(agent(), manager());
        long seq = admin().say(group, "Hello").path("seq").asLong();
        try (var live = server().live(admin())) {
            agent().put(CONVERSATIONS + group + "/delivered", Map.of("upTo", seq))
                    .expecting(200);
            live.await("receipt.delivered", data -> data.path("upTo").asLong() == seq);
            manager().put(CONVERSATIONS + group + "/read", Map.of("upTo", seq)).expecting(200);
            live.await("receipt.read", data -> data.path("upTo").asLong() == seq);
        }
        assertThat(status(group)).isEqualTo("delivered");
        agent().put(CONVERSATIONS + group + "/read", Map.of("upTo", seq)).expecting(200);
        assertThat(status(group)).isEqualTo("read");
        assertThat(admin().get(CONVERSATIONS + group + "/receipts")
                        .expecting(200)
                        .body()
                        .path("data"))
                .hasSize(2);
    }

    @Test
    void whatWaitsIsRightAfterManyWroteAtOnceAndNothingWaitsAfterAllIsRead() throws Exception {
        agent().delete(UNREAD).expecting(200);
        var first = admin().group(agent());
        var second = manager().group(agent());
        AllAtOnce.run(
                16,
                number -> number % 2 == 0 ? admin().say(first, "x") : manager().say(second, "y"));
        var waiting = agent().get(UNREAD).expecting(200).body();
        assertThat(waiting.path("messages").asInt()).isEqualTo(16);
        assertThat(waiting.path("conversations").asInt()).isEqualTo(2);
        assertThat(unread(first)).isEqualTo(8);
        assertThat(agent().delete(UNREAD).expecting(200).body().path("messages").asInt())
                .isZero();
        assertThat(unread(first)).isZero();
        assertThat(agent().get(UNREAD)
                        .expecting(200)
                        .body()
                        .path("conversations")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsReadOnOneDeviceIsReadOnTheOther() {
        var group = admin().group(agent());
        long seq = admin().say(group, "Hello").path("seq").asLong();
        var phone = server().signedIn("agent1@demo.localhost", "agent123");
        try (var live = server().live(phone)) {
            agent().put(CONVERSATIONS + group + "/read", Map.of("upTo", seq)).expecting(200);
            live.await("receipt.read", data -> data.path("upTo").asLong() == seq);
        }
        assertThat(phone.get(CONVERSATIONS + group)
                        .expecting(200)
                        .body()
                        .path("unread")
                        .asInt())
                .isZero();
    }

    private String status(String conversation) {
        return admin().messagesOf(conversation).at("/0/status").asText();
    }

    private int unread(String conversation) {
        return agent().get(CONVERSATIONS + conversation)
                .expecting(200)
                .body()
                .path("unread")
                .asInt();
    }
}
