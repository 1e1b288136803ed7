package io.parley.wire;

/**
 * Whom people can sign in with.
 *
 * @param address where to send a browser for that
 */
public record ProviderRow(String key, String name, String address) {}
