package io.parley.meta.account;

import io.parley.messaging.channel.ApiRequest;
import io.parley.meta.Query;
import java.util.Map;

/** Calls that carry their credentials as parameters, for there is no token yet. */
final class OAuthCalls {
    private OAuthCalls() {}

    static ApiRequest get(String address, Map<String, String> query) {
        return new ApiRequest("GET", address + Query.of(query), Map.of("Accept", "application/json"), "");
    }

    static ApiRequest postForm(String address, Map<String, String> form) {
        var headers = Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded");
        return new ApiRequest("POST", address, headers, Query.form(form));
    }
}
