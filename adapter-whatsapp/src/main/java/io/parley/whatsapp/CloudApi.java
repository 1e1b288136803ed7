package io.parley.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.UploadRequest;
import io.parley.meta.Fields;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.GraphFault;
import io.parley.meta.HubSignature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Cloud API as one channel may call it. The token goes into a header, for addresses are logged. With the app's secret
 * each call proves to come from the app, after Meta's page "Secure Graph API calls".
 */
final class CloudApi {
    /** A token with anything else in it could not be put into a header. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private final GraphEndpoint graph;
    private final Session session;
    private final String token;
    private final String appSecret;

    private CloudApi(GraphEndpoint graph, Session session, String token, String appSecret) {
        this.graph = graph;
        this.session = session;
        this.token = token;
        this.appSecret = appSecret;
    }

    /** With the channel's own token; empty when it has none that could be one. */
    static Optional<CloudApi> of(GraphEndpoint graph, Session session) {
        return with(session.settings().get(WhatsAppSettings.ACCESS_TOKEN), graph, session);
    }

    static Optional<CloudApi> with(String token, GraphEndpoint graph, Session session) {
        var secret = session.settings().get(WhatsAppSettings.APP_SECRET);
        return TOKEN.matcher(token).matches()
                ? Optional.of(new CloudApi(graph, session, token, secret))
                : Optional.empty();
    }

    /** In the name of the app itself, whose token is its secret; empty when the deployment has none. */
    static Optional<CloudApi> ofTheApp(GraphEndpoint graph, Session session) {
        var settings = session.settings();
        var token = settings.get(WhatsAppSettings.APP_ID) + "|" + settings.get(WhatsAppSettings.APP_SECRET);
        return WhatsAppSettings.knowsTheApp(settings) && TOKEN.matcher(token).matches()
                ? Optional.of(new CloudApi(graph, session, token, ""))
                : Optional.empty();
    }

    /** Before there is a token. */
    static CloudApi anonymous(GraphEndpoint graph, Session session) {
        return new CloudApi(graph, session, "", "");
    }

    /** Asks something with the channel's own token, or says that it is no longer good. */
    static <T> Asked<T> asking(GraphEndpoint graph, Session session, Function<CloudApi, Asked<T>> question) {
        return of(graph, session)
                .map(question)
                .orElseGet(() -> new Asked.Denied<>(GraphFault.CREDENTIALS_LOST.reason(""), Blame.CREDENTIALS));
    }

    ApiResponse post(JsonNode body, String... path) {
        var headers = new HashMap<>(headers());
        headers.put("Content-Type", "application/json; charset=utf-8");
        return session.exchange(new ApiRequest("POST", address(Map.of(), path), headers, body.toString()));
    }

    /** A form with a file. */
    ApiResponse upload(Map<String, String> fields, Attachment file, String... path) {
        return session.upload(new UploadRequest(address(Map.of(), path), headers(), fields, "file", file));
    }

    <T> Asked<T> get(Map<String, String> query, Function<Fields, Optional<T>> found, String... path) {
        return CloudAnswer.asked(session.exchange(new ApiRequest("GET", address(query, path), headers(), "")), found);
    }

    Asked<Done> delete(String... path) {
        return CloudAnswer.done(session.exchange(new ApiRequest("DELETE", address(Map.of(), path), headers(), "")));
    }

    Map<String, String> headers() {
        return token.isEmpty()
                ? Map.of("Accept", "application/json")
                : Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
    }

    private String address(Map<String, String> query, String... path) {
        var parameters = new TreeMap<>(query);
        if (!appSecret.isBlank()) {
            parameters.put("appsecret_proof", proof());
        }
        var steps = Arrays.stream(path).map(CloudApi::encoded).collect(Collectors.joining("/"));
        var pairs = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return graph.url() + "/" + graph.version() + "/" + steps + (pairs.isEmpty() ? "" : "?" + pairs);
    }

    private String proof() {
        return HubSignature.of(Bytes.utf8(token), appSecret).replaceFirst("^sha256=", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "CloudApi[" + graph.url() + "]";
    }
}
