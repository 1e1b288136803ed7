package io.parley.messaging.service;

import io.parley.messaging.identity.ApiKey;

/** An API key, and what the member it acts for is called. */
public record OwnedApiKey(ApiKey key, String memberName) {}
