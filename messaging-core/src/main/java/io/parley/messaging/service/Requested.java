package io.parley.messaging.service;

import io.parley.messaging.connection.Acquaintance;

/**
 * A connection that was asked for.
 *
 * @param before whether it had been asked for already
 */
public record Requested(Acquaintance acquaintance, boolean before) {}
