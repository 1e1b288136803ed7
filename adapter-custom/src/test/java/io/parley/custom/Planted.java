package io.parley.custom;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.testkit.channel.ChannelAdapterContract;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** A bug that somebody made once, and the case of the kit that must notice it. */
record Planted(String bug, ChannelAdapter adapter, ThrowingConsumer<ChannelAdapterContract> noticedBy) {}
