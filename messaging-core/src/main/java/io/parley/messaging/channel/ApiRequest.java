package io.parley.messaging.channel;

import java.util.Map;

/** A call to a platform's API. Printing shows neither headers nor body. */
public record ApiRequest(String method, String url, Map<String, String> headers, String body) {
    public ApiRequest {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "ApiRequest[" + method + " " + url + "]";
    }
}
