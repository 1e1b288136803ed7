package io.parley.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.UploadRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Calls in the name of whoever a token is for. The token goes into a header, for addresses are logged; with the app's
 * secret each call proves that it is the app's, after Meta's page "Secure Graph API calls".
 *
 * @param appSecret possibly empty: then nothing is proved
 */
public record GraphCalls(GraphEndpoint endpoint, String token, String appSecret) {
    /** A token with anything else in it could not be put into a header. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    /** Empty when the token cannot be one. */
    public static Optional<GraphCalls> with(GraphEndpoint endpoint, String token, String appSecret) {
        return TOKEN.matcher(token).matches()
                ? Optional.of(new GraphCalls(endpoint, token, appSecret))
                : Optional.empty();
    }

    public ApiRequest get(Map<String, String> query, String... path) {
        return new ApiRequest("GET", address(query, path), headers(), "");
    }

    /** Posts what fits into the address. */
    public ApiRequest post(Map<String, String> query, String... path) {
        return new ApiRequest("POST", address(query, path), headers(), "");
    }

    public ApiRequest post(JsonNode body, String... path) {
        var headers = new TreeMap<>(headers());
        headers.put("Content-Type", "application/json; charset=utf-8");
        return new ApiRequest("POST", address(Map.of(), path), headers, body.toString());
    }

    public ApiRequest delete(String... path) {
        return new ApiRequest("DELETE", address(Map.of(), path), headers(), "");
    }

    /** Posts a form with a file. */
    public UploadRequest upload(Map<String, String> fields, String fileField, Attachment file, String... path) {
        return new UploadRequest(address(Map.of(), path), headers(), fields, fileField, file);
    }

    @Override
    public String toString() {
        return "GraphCalls[" + endpoint.url() + "]";
    }

    private String address(Map<String, String> query, String... path) {
        var parameters = new TreeMap<>(query);
        if (!appSecret.isBlank()) {
            parameters.put("appsecret_proof", Hmac.sha256(token, appSecret));
        }
        return endpoint.address(path) + Query.of(parameters);
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
    }
}
