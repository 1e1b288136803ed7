package org.example.pigeon;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelAdapterFactory;
import io.parley.messaging.channel.Settings;

/** How a server finds the adapter in its jar. */
public final class PigeonAdapterFactory implements ChannelAdapterFactory {
    @Override
    public ChannelAdapter create(Settings deployment) {
        return new PigeonAdapter();
    }
}
