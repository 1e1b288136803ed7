package io.parley.meta.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.HookName;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.channel.Window;
import io.parley.meta.GraphEndpoint;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdaptersTest {
    private static final GraphEndpoint GRAPH = new GraphEndpoint("https://graph.example", "v25.0");
    private static final ChannelAdapter MESSENGER = new MessengerAdapter(GRAPH);
    private static final ChannelAdapter INSTAGRAM = new InstagramAdapter(GRAPH);

    static Stream<ChannelAdapter> both() {
        return Stream.of(MESSENGER, INSTAGRAM);
    }

    @ParameterizedTest
    @MethodSource("both")
    void bothShareAWebhookAndAWindow(ChannelAdapter adapter) {
        assertThat(adapter.hook()).isEqualTo(new HookName("meta"));
        assertThat(adapter.capabilities().window())
                .contains(new Window(Duration.ofHours(24), Optional.of(Duration.ofDays(7))));
    }

    @ParameterizedTest
    @MethodSource("both")
    void bothHaveEveryFacetButTemplates(ChannelAdapter adapter) {
        assertThat(Stream.of(
                        adapter.webhook(),
                        adapter.gestures(),
                        adapter.media(),
                        adapter.subscription(),
                        adapter.check(),
                        adapter.signUp()))
                .allMatch(Optional::isPresent);
        assertThat(adapter.templates()).isEmpty();
    }

    @Test
    void whatTheyCanDoIsData() {
        assertThat(MESSENGER.capabilities().text()).isEqualTo(TextLimit.characters(1_999));
        assertThat(MESSENGER.capabilities().pace()).isEqualTo(Pace.perSecond(300));
        assertThat(MESSENGER.capabilities().can(Feature.DELIVERY_REPORTS)).isTrue();
        assertThat(MESSENGER.tokens()).isEmpty();
        assertThat(INSTAGRAM.capabilities().text()).isEqualTo(TextLimit.bytes(1_000));
        assertThat(INSTAGRAM.capabilities().pace()).isEqualTo(Pace.perSecond(100));
        assertThat(INSTAGRAM.capabilities().can(Feature.DELIVERY_REPORTS)).isFalse();
        assertThat(INSTAGRAM.tokens()).isPresent();
    }

    @Test
    void onlyTheTokenIsSecret() {
        assertThat(INSTAGRAM.settings().field("accessToken").orElseThrow().secret())
                .isTrue();
        assertThat(INSTAGRAM.settings().field("login").orElseThrow().required()).isFalse();
    }
}
