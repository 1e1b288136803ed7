package io.parley.messaging.port;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;

/** Makes the calls of adapters: with time-outs, without redirects, without retries. Never throws. Thread-safe. */
public interface ApiClient {
    ApiResponse exchange(ApiRequest request);
}
