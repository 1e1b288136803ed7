package io.parley.meta.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.ActingNode;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.MetaHosts;
import io.parley.meta.Samples;
import io.parley.meta.TestSession;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderActionsTest {
    private static final AccountId PAGE = new AccountId("1");
    private static final Handle CONTACT = new Handle("7");
    private static final PlatformMessageId NEWEST = new PlatformMessageId("m_1");
    private static final MetaHosts HOSTS = MetaHosts.around(new GraphEndpoint("https://graph.example", "v25.0"));

    private final SenderActions gestures =
            new SenderActions((account, settings) -> ActingNode.ofPage(account, HOSTS, settings));
    private final TestSession session = TestSession.of(
            Map.of("accessToken", "t0ken"), TestSession.ok(Samples.file("messenger/api-sender-action-response")));

    @ParameterizedTest
    @CsvSource({"true, typing_on", "false, typing_off"})
    void typingIsShown(boolean started, String action) {
        make(new Gesture.Type(PAGE, CONTACT, Optional.of(NEWEST), started));
        assertThat(session.only().url()).isEqualTo("https://graph.example/v25.0/1/messages");
        assertThat(session.only().body())
                .isEqualTo("{\"recipient\":{\"id\":\"7\"},\"sender_action\":\"" + action + "\"}");
    }

    @Test
    void readingIsShown() {
        make(new Gesture.Read(PAGE, CONTACT, NEWEST));
        assertThat(session.only().body()).contains("\"sender_action\":\"mark_seen\"");
    }

    @ParameterizedTest
    @CsvSource({"❤️, love", "👍, like", "😢, sad"})
    void aReactionIsNamed(String emoji, String name) {
        make(new Gesture.React(PAGE, CONTACT, NEWEST, Optional.of(new Emoji(emoji))));
        assertThat(session.only().body())
                .isEqualTo("{\"recipient\":{\"id\":\"7\"},\"sender_action\":\"react\","
                        + "\"payload\":{\"message_id\":\"m_1\",\"reaction\":\"" + name + "\"}}");
    }

    @Test
    void aReactionIsTakenBack() {
        make(new Gesture.React(PAGE, CONTACT, NEWEST, Optional.empty()));
        assertThat(session.only().body())
                .isEqualTo("{\"recipient\":{\"id\":\"7\"},\"sender_action\":\"unreact\","
                        + "\"payload\":{\"message_id\":\"m_1\"}}");
    }

    @Test
    void aReactionThePlatformDoesNotHaveIsDeniedWithoutACall() {
        var gesture = new Gesture.React(PAGE, CONTACT, NEWEST, Optional.of(new Emoji("🦄")));
        assertThat(gestures.make(gesture, session)).isInstanceOf(Asked.Denied.class);
        assertThat(session.requests()).isEmpty();
    }

    private void make(Gesture gesture) {
        assertThat(gestures.make(gesture, session)).isEqualTo(new Asked.Got<>(Done.DONE));
    }
}
