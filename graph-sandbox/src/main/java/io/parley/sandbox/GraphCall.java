package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.HttpCall;
import io.parley.sandbox.http.Multipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A call of the Graph API: a node, perhaps an edge, and parameters, which may stand in the query, a form or JSON. */
final class GraphCall {
    private final World world;
    private final HttpCall http;
    private final List<String> path;
    private final JsonNode json;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** A call whose path is this, without a version. */
    GraphCall(World world, HttpCall http, List<String> path) {
        this.world = world;
        this.http = http;
        this.path = List.copyOf(path);
        this.json = Json.read(http.isOf("multipart/") ? "" : http.body());
        parameters.putAll(http.query());
        if (http.isOf("application/x-www-form-urlencoded")) {
            parameters.putAll(HttpCall.form(http.body()));
        }
        Multipart.of(http).forEach((name, part) -> {
            if (part.filename().isEmpty()) {
                parameters.put(name, part.content().text());
            }
        });
        json.properties().forEach(field -> parameters.put(field.getKey(), asText(field.getValue())));
    }

    private static String asText(JsonNode value) {
        if (!value.isArray()) {
            return value.isTextual() ? value.textValue() : value.toString();
        }
        var items = new ArrayList<String>();
        value.forEach(item -> items.add(item.asText()));
        return String.join(",", items);
    }

    boolean is(String method) {
        return http.method().equals(method);
    }

    /** Method and edge, as {@code POST /messages}; {@code GET /} when it is about the node itself. */
    String what() {
        return http.method() + " /" + edge();
    }

    String node() {
        return path.getFirst();
    }

    /** Empty text when the call is about the node itself. */
    String edge() {
        return path.size() > 1 ? path.get(1) : "";
    }

    HttpCall http() {
        return http;
    }

    JsonNode json() {
        return json;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return parameter(name)
                .orElseThrow(() -> GraphErrors.badParameter("The parameter " + name + " is required.")
                        .refused());
    }

    /** What was asked for with {@code fields}, without what stands in braces behind a name. */
    Set<String> fields() {
        var fields = new TreeSet<String>();
        for (var field :
                parameter("fields").orElse("").replaceAll("\\{[^}]*}", "").split(",")) {
            if (!field.isBlank()) {
                fields.add(field.strip());
            }
        }
        return fields;
    }

    /** Whether a field was asked for, be it in braces behind another one. */
    boolean wants(String field) {
        return parameter("fields").orElse("").matches("(.*[,{])?\\s*" + field + "\\s*([,}{].*)?");
    }

    String tokenValue() {
        var header = http.header("Authorization");
        return header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : parameter("access_token").orElse("");
    }

    /** The caller's token, alive, and with a right proof when one is given. */
    Token token() {
        var token = world.tokens().alive(tokenValue());
        checkProof(token);
        return token;
    }

    /** The caller's token, which must open an object and carry a permission. */
    Token tokenFor(String object, String scope) {
        var token = token();
        if (!token.objects().contains(object)) {
            throw GraphErrors.unknownObject(object).refused();
        }
        if (!token.scopes().contains(scope)) {
            throw GraphErrors.missingPermission(scope).refused();
        }
        return token;
    }

    /** Page: Graph API, Secure Graph API Calls. */
    private void checkProof(Token token) {
        parameter("appsecret_proof").ifPresent(proof -> {
            var signed = parameter("appsecret_time")
                    .map(time -> token.value() + "|" + time)
                    .orElse(token.value());
            var right = MetaWebhooks.hmac(
                    signed.getBytes(StandardCharsets.UTF_8), token.app().secret());
            if (!MessageDigest.isEqual(
                    right.getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.UTF_8))) {
                throw GraphErrors.badProof().refused();
            }
        });
    }
}
