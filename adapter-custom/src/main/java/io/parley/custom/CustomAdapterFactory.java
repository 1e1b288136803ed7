package io.parley.custom;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelAdapterFactory;
import io.parley.messaging.channel.Settings;

/** How a server finds the custom channel: it needs nothing of the deployment. */
public final class CustomAdapterFactory implements ChannelAdapterFactory {
    @Override
    public ChannelAdapter create(Settings deployment) {
        return new CustomAdapter();
    }
}
