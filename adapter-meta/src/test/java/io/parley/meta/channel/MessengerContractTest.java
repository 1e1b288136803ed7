package io.parley.meta.channel;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Settings;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.Samples;
import io.parley.testkit.channel.InboundSample;
import io.parley.testkit.channel.InboundSamples;
import io.parley.testkit.channel.SendSample;
import io.parley.testkit.channel.SendSamples;
import java.util.Map;

class MessengerContractTest extends MetaContract {
    private final ChannelAdapter adapter =
            new MessengerAdapter(new GraphEndpoint(GraphEndpoint.DEFAULT_URL, GraphEndpoint.DEFAULT_VERSION));

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
    public InboundSamples inboundSamples() {
        return super.inboundSamples()
                .give(InboundSample.PLACE, sample("message-location"))
                .give(InboundSample.REACTION, sample("reaction-react-sad"))
                .give(InboundSample.ECHO, sample("message-echo-page-inbox"))
                // Meta need not name the messages.
                .give(
                        InboundSample.DELIVERED,
                        sample("delivery-mids-watermark").replaceAll("(?s)\"mids\": \\[.*?],", ""))
                .give(InboundSample.READ, sample("read-watermark"));
    }

    @Override
    public SendSamples sendSamples() {
        return super.sendSamples()
                .give(SendSample.WINDOW_CLOSED, refusal("messenger/api-error-10-2018278-outside-window"))
                .give(SendSample.REFUSED, refusal("messenger/api-error-100-2018015-missing-message"))
                .reported(this::echo);
    }

    @Override
    String text() {
        return "¿Tienen disponible el modelo azul?";
    }

    @Override
    String platform(String step) {
        return switch (step) {
            case "access_token" -> "{\"access_token\":\"long-t0ken\",\"expires_in\":5183944}";
            case "accounts" -> "{\"data\":[{\"id\":\"1\",\"name\":\"Shop\",\"access_token\":\"page-t0ken\"}]}";
            case "debug_token" ->
                "{\"data\":{\"is_valid\":true,\"expires_at\":0,\"scopes\":[\"pages_messaging\",\"pages_manage_metadata\"]}}";
            default -> "{\"id\":\"" + Samples.PAGE + "\",\"name\":\"Shop\"}";
        };
    }

    /** What Messenger echoes of a message of ours: with what we gave along. */
    private String echo(ApiRequest call) {
        var reference = call.body().replaceAll("(?s).*\"metadata\":\"([^\"]*)\".*", "$1");
        return sample("message-echo-own-app-metadata").replace("omni:msg:8f3a2c", reference);
    }
}
