package io.parley.messaging.port;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.UploadRequest;

/** Makes the calls of adapters: with time-outs, without redirects, without retries. Never throws. Thread-safe. */
public interface ApiClient {
    ApiResponse exchange(ApiRequest request);

    /** Posts a form with a file, whose content is read while it is sent. A client that sends no files sends nothing. */
    default ApiResponse upload(UploadRequest request, Content content) {
        return new ApiResponse.NotSent("this client sends no files");
    }
}
