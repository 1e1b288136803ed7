package io.parley.messaging.channel;

import java.util.Map;

/**
 * A call to a platform's API. Printing shows neither headers, body nor query: some platforms want keys there.
 *
 * @param toStranger whether the address was chosen by whoever set up the channel, not by the adapter: the host calls it
 *     only where the whole world could
 */
public record ApiRequest(String method, String url, Map<String, String> headers, String body, boolean toStranger) {
    /** To an address that the adapter vouches for. */
    public ApiRequest(String method, String url, Map<String, String> headers, String body) {
        this(method, url, headers, body, false);
    }

    public ApiRequest {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "ApiRequest[" + method + " " + url.replaceFirst("\\?.*", "") + "]";
    }
}
