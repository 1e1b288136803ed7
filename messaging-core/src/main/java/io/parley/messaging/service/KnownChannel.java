package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import java.util.Set;
import java.util.TreeSet;

/** A channel and what it was told, but for its secrets: those are known by name alone. */
public record KnownChannel(Channel channel) {
    /** Which secrets it has. */
    public Set<String> secrets() {
        return new TreeSet<>(channel.sealedSecrets().keySet());
    }
}
