package io.parley.wire;

import java.util.Optional;

/** A channel, without its secrets. */
public record ChannelRow(String id, String type, String account, String name, Optional<String> office) {}
