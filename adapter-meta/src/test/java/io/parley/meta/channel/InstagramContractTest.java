package io.parley.meta.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.message.Content;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.Outbounds;
import io.parley.meta.Samples;
import io.parley.testkit.channel.ScriptedSession;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstagramContractTest extends MetaContract {
    private final ChannelAdapter adapter = new InstagramAdapter(new GraphEndpoint("https://graph.example", "v25.0"));

    InstagramContractTest() {
        super("instagram", Samples.INSTAGRAM_ACCOUNT, Samples.IGSID);
    }

    @Override
    public ChannelAdapter adapter() {
        return adapter;
    }

    @Override
    public Settings channelSettings() {
        return new Settings(Map.of("accessToken", "acc3ss-token", "login", "page", "pageId", Samples.PAGE));
    }

    @Override
    String text() {
        return "Me interesa este 😍";
    }

    /** The limit is in bytes here, of which one emoji has four. */
    @Override
    @Test
    public void theLongestTextIsSent() {
        var longest = new Content.Text("😀".repeat(adapter.capabilities().text().most() / 4));
        var session = new ScriptedSession(channelSettings(), sendSamples().taken());
        assertThat(adapter.send(Outbounds.of(longest), session)).isInstanceOf(SendResult.Sent.class);
    }
}
