package io.parley.custom;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a company takes our calls. The address is the company's choice, so the host is told not to trust it. */
record CompanyEndpoint(String url, SigningSecret secret) {
    static final String URL = "url";

    private static final Pattern SHAPE = Pattern.compile("https?://[!-~]{1,2000}");

    /** Empty where the channel is not completely configured. */
    static Optional<CompanyEndpoint> in(Settings settings) {
        return Optional.of(settings.get(URL).strip())
                .filter(url -> SHAPE.matcher(url).matches())
                .flatMap(url -> SigningSecret.in(settings).map(secret -> new CompanyEndpoint(url, secret)));
    }

    /**
     * A signed call.
     *
     * @param id the same for every call that means the same, so that the company can tell
     */
    ApiRequest post(String id, JsonNode json) {
        var body = json.toString();
        var headers = Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "Accept",
                "application/json",
                "Idempotency-Key",
                id,
                "Parley-Signature",
                "v1," + secret.sign(id + ".", Bytes.utf8(body)));
        return new ApiRequest("POST", url, headers, body, true);
    }
}
