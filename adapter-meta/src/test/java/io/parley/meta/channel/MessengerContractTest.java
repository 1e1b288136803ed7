package io.parley.meta.channel;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Settings;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.Samples;
import java.util.Map;

class MessengerContractTest extends MetaContract {
    private final ChannelAdapter adapter = new MessengerAdapter(new GraphEndpoint("https://graph.example", "v25.0"));

    MessengerContractTest() {
        super("messenger", Samples.PAGE, Samples.PSID);
    }

    @Override
    public ChannelAdapter adapter() {
        return adapter;
    }

    @Override
    public Settings channelSettings() {
        return new Settings(Map.of("accessToken", "acc3ss-token"));
    }

    @Override
    String text() {
        return "¿Tienen disponible el modelo azul?";
    }
}
