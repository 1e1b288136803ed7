package io.parley.messaging.service;

import io.parley.messaging.identity.ApiKeyToken;

/**
 * An API key that was just made.
 *
 * @param token shown this once, and never to be had again
 */
public record CreatedApiKey(OwnedApiKey key, ApiKeyToken token) {}
