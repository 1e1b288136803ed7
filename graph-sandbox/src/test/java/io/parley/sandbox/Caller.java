package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Somebody who calls the sandbox with a token, over a real socket. */
final class Caller implements AutoCloseable {
    private final GraphSandbox graph;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Caller(GraphSandbox graph) {
        this.graph = graph;
    }

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        int code() {
            return body.path("error").path("code").asInt();
        }

        int subcode() {
            return body.path("error").path("error_subcode").asInt();
        }

        String details() {
            return body.path("error").path("error_data").path("details").asText()
                    + body.path("error").path("message").asText();
        }

        Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }

        String messageId() {
            return body.path("messages")
                    .path(0)
                    .path("id")
                    .asText(body.path("message_id").asText());
        }
    }

    Answer get(String path, String token) {
        return call("GET", path, token, "", "");
    }

    Answer delete(String path, String token) {
        return call("DELETE", path, token, "", "");
    }

    /** Single quotes stand for double ones. */
    Answer post(String path, String token, String json) {
        return call("POST", path, token, "application/json", json.replace('\'', '"'));
    }

    Answer postForm(String path, String form) {
        return call("POST", path, "", "application/x-www-form-urlencoded", form);
    }

    Answer call(String method, String path, String token, String type, String body) {
        var address = path.startsWith("http") ? path : graph.url() + path;
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        var answer = exchange(request.build());
        return new Answer(answer.statusCode(), Json.read(answer.body()), answer);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
