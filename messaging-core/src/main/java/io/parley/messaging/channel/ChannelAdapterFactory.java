package io.parley.messaging.channel;

/**
 * Makes an adapter: how a host finds one in a jar. The jar names its implementation, which has a constructor without
 * arguments, in {@code META-INF/services/io.parley.messaging.channel.ChannelAdapterFactory}.
 */
public interface ChannelAdapterFactory {
    /**
     * Makes the adapter.
     *
     * @param deployment what the whole deployment shares, the same that the webhook is given
     * @throws IllegalArgumentException with a sentence for the operator when these settings cannot be used
     */
    ChannelAdapter create(Settings deployment);
}
