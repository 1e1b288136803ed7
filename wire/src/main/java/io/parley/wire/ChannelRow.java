package io.parley.wire;

/** A channel, without its secrets. */
public record ChannelRow(String id, String type, String account, String name) {}
