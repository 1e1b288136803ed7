package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One request in the making; its answer is always held against the documented shapes. */
final class Call {
    private final RunningServer server;
    private final String method;
    private final String path;
    private final HttpRequest.Builder request;
    private BodyPublisher body = BodyPublishers.noBody();
    private HttpClient client;

    Call(RunningServer server, String method, String path) {
        this.server = server;
        this.method = method;
        this.path = path;
        this.client = server.client;
        request = HttpRequest.newBuilder(server.address(path));
    }

    Call as(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** JSON with single quotes, for legibility. */
    Call json(String json) {
        return body(BodyPublishers.ofString(json.replace('\'', '"')));
    }

    Call body(BodyPublisher bytes) {
        body = bytes;
        return this;
    }

    /** On a connection that nobody else uses: what is so wrong that the server hangs up behind it. */
    Call alone() {
        client = HttpClient.newHttpClient();
        return this;
    }

    HttpResponse<String> send() {
        try {
            var response = client.send(request.method(method, body).build(), BodyHandlers.ofString());
            checkShape(response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The answer's JSON, or null's node where there is none. */
    JsonNode expect(int status) {
        var response = send();
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return RunningServer.parse(response.body().isEmpty() ? "null" : response.body());
    }

    /** The problem's JSON, whose code is this one. */
    JsonNode expectProblem(int status, String code) {
        JsonNode problem = expect(status);
        assertThat(problem.path("code").asText()).as(problem.toString()).isEqualTo(code);
        return problem;
    }

    private void checkShape(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        var shapes = new Shapes(Schemas.all());
        if (type.startsWith("application/problem+json")) {
            shapes.check(Schema.ref("Problem"), RunningServer.parse(response.body()));
        } else if (type.startsWith("application/json")) {
            shapes.check(documented(response.statusCode()), RunningServer.parse(response.body()));
        }
    }

    private Schema documented(int status) {
        String bare = path.replaceAll("\\?.*", "");
        return server.api.routes().stream()
                .filter(route -> route.method().equals(HandlerType.findOrCreate(method)))
                .filter(route -> bare.matches(route.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst()
                .flatMap(route -> route.answers().getOrDefault(status, java.util.Optional.empty()))
                .orElseThrow(() -> new AssertionError("not documented: " + method + " " + path + " " + status));
    }
}
