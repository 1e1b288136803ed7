package io.parley.meta.channel;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Settings;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.Samples;
import io.parley.testkit.channel.FacetSample;
import io.parley.testkit.channel.FacetSamples;
import io.parley.testkit.channel.InboundSample;
import io.parley.testkit.channel.InboundSamples;
import io.parley.testkit.channel.SendSample;
import io.parley.testkit.channel.SendSamples;
import java.util.Map;

/** By Instagram Login, the generation that renews its tokens; by a page, it sends as Messenger does. */
class InstagramContractTest extends MetaContract {
    private final ChannelAdapter adapter =
            new InstagramAdapter(new GraphEndpoint(GraphEndpoint.DEFAULT_URL, GraphEndpoint.DEFAULT_VERSION));

    InstagramContractTest() {
        super("instagram", Samples.INSTAGRAM_ACCOUNT, Samples.IGSID);
    }

    @Override
    public ChannelAdapter adapter() {
        return adapter;
    }

    @Override
    public Settings channelSettings() {
        return new Settings(Map.of("accessToken", "acc3ss-token", "login", "instagram"));
    }

    @Override
    public InboundSamples inboundSamples() {
        return super.inboundSamples()
                .give(InboundSample.REACTION, sample("reaction-react-love"))
                .give(InboundSample.ECHO, sample("message-echo"))
                .give(InboundSample.READ, sample("messaging-seen"))
                .without(InboundSample.PLACE, "Instagram sends no places")
                .without(InboundSample.DELIVERED, "Instagram reports what was seen only");
    }

    @Override
    public SendSamples sendSamples() {
        return super.sendSamples()
                .give(SendSample.WINDOW_CLOSED, refusal("instagram/api-error-10-2534022-outside-window"))
                .give(SendSample.REFUSED, error(400, 100, 2018015))
                .withoutReports("Instagram gives nothing back of what we gave along");
    }

    @Override
    public FacetSamples facetSamples() {
        return super.facetSamples()
                .give(FacetSample.PROFILE, ok(sample("api-user-profile-response")))
                .give(FacetSample.WITHHELD, refusal("instagram/api-error-230-user-consent"))
                .give(FacetSample.RENEWED, ok(sample("api-refresh-token-response")));
    }

    @Override
    String text() {
        return "Me interesa este 😍";
    }

    @Override
    String platform(String step) {
        return switch (step) {
            // The code's exchange answers as the one for a longer token, or lists it; both are documented.
            case "access_token" -> "{\"access_token\":\"long-t0ken\",\"user_id\":\"26\",\"expires_in\":5183944}";
            default ->
                "{\"id\":\"26\",\"user_id\":\"" + Samples.INSTAGRAM_ACCOUNT
                        + "\",\"username\":\"shop\",\"name\":\"Shop\"}";
        };
    }
}
