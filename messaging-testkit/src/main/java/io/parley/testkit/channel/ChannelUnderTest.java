package io.parley.testkit.channel;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;

/** What a contributor gives the kit: an adapter, samples of what its platform says, and the way it signs. */
public interface ChannelUnderTest {
    ChannelAdapter adapter();

    /** What a working channel of this type is configured with. */
    Settings channelSettings();

    /** What the deployment shares with all channels of this type, as its app's id. */
    default Settings deploymentSettings() {
        return Settings.none();
    }

    /** What an adapter is lent while it works: the deployment's settings, and above them the channel's. */
    default Settings sessionSettings() {
        return deploymentSettings().and(channelSettings());
    }

    SendSamples sendSamples();

    /** Answers to the facets that the adapter has besides its webhook. */
    default FacetSamples facetSamples() {
        return FacetSamples.none();
    }

    /** What the webhook gets: the secret that {@link #signed} signs with, whoever has it. */
    default Settings webhookSettings() {
        throw asking("webhookSettings(): the settings with the secret that the platform signs with");
    }

    /** The call the platform would make with this body. */
    default Request signed(Bytes body) {
        throw asking("signed(body): the call the platform would make");
    }

    /** The header the signature is in. */
    default String signatureHeader() {
        throw asking("signatureHeader(): the header the signature is in");
    }

    default InboundSamples inboundSamples() {
        throw asking("inboundSamples(): bodies that the platform posts");
    }

    private static AssertionError asking(String what) {
        return new AssertionError("the adapter has a webhook: implement " + what);
    }
}
