package io.parley.messaging.channel;

import java.util.Map;

/** A call to a platform's API. Printing shows neither headers, body nor query: some platforms want keys there. */
public record ApiRequest(String method, String url, Map<String, String> headers, String body) {
    public ApiRequest {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "ApiRequest[" + method + " " + url.replaceFirst("\\?.*", "") + "]";
    }
}
