package io.parley.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.Settings;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the Graph API is. The version is always named, after Meta's page "Graph API versioning": a call without one
 * runs under the oldest version the app may use.
 */
public record GraphEndpoint(String url, String version) {
    public static final String DEFAULT_URL = "https://graph.facebook.com";
    public static final String DEFAULT_VERSION = "v25.0";

    private static final Pattern URL = Pattern.compile("https?://[^\\s/?#]+(/[^\\s?#]*)?");
    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,3}\\.[0-9]{1,3}");

    public GraphEndpoint {
        if (!URL.matcher(url).matches()) {
            throw new IllegalArgumentException("graphUrl is an http or https address, as " + DEFAULT_URL);
        }
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("graphVersion looks like " + DEFAULT_VERSION);
        }
        url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The endpoint the settings {@code graphUrl} and {@code graphVersion} name, or Meta's own. */
    public static GraphEndpoint from(Settings settings) {
        return new GraphEndpoint(
                settings.values().getOrDefault("graphUrl", DEFAULT_URL),
                settings.values().getOrDefault("graphVersion", DEFAULT_VERSION));
    }

    /** The address of a node or an edge: under the version, each step encoded. */
    public String address(String... path) {
        return url + "/" + version + "/"
                + Arrays.stream(path).map(Query::encoded).collect(Collectors.joining("/"));
    }

    /** A call that posts JSON to an edge of an account. The token goes into a header, for addresses are logged. */
    public ApiRequest post(AccountId account, String edge, String token, JsonNode body) {
        var headers = Map.of(
                "Authorization", "Bearer " + token,
                "Content-Type", "application/json; charset=utf-8",
                "Accept", "application/json");
        return new ApiRequest("POST", address(account.value(), edge), headers, body.toString());
    }
}
