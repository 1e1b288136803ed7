package io.parley.meta.channel;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Settings;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.Samples;
import java.util.Map;

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
}
