package io.parley.messaging.service;

import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.presence.Presence;

/** A connection, and how present the other member is. */
public record Connected(Acquaintance acquaintance, Presence presence) {}
