package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody who uses the API, signed in or not. */
record Rest(URI server, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    record Reply(int status, JsonNode body, HttpHeaders headers) {
        Reply expecting(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }
    }

    Rest signedIn(String email, String password) {
        var session = post("/api/v1/auth/login", Map.of("email", email, "password", password))
                .expecting(200);
        return new Rest(server, session.body().path("accessToken").asText());
    }

    /** Any request at all; without a body where that is empty. */
    Reply send(String method, String path, Optional<?> body) {
        var publisher = body.map(Rest::write).map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
        return exchange(request(path).method(method, publisher));
    }

    Reply get(String path) {
        return exchange(request(path).GET());
    }

    Reply post(String path, Object body) {
        return exchange(request(path).POST(BodyPublishers.ofString(write(body))));
    }

    Reply put(String path, Object body) {
        return exchange(request(path).PUT(BodyPublishers.ofString(write(body))));
    }

    Reply patch(String path, Object body) {
        return exchange(request(path).method("PATCH", BodyPublishers.ofString(write(body))));
    }

    Reply delete(String path) {
        return exchange(request(path).DELETE());
    }

    /** Who this is. */
    String id() {
        return get("/api/v1/me").expecting(200).body().at("/member/id").asText();
    }

    /** Says something; the message's row. */
    JsonNode say(String conversation, String text) {
        return post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", text))
                .expecting(201)
                .body();
    }

    /** The id of a new group of the caller's. */
    String group(Rest... others) {
        var members = Stream.of(others).map(Rest::id).toList();
        return post("/api/v1/conversations", Map.of("kind", "group", "name", "Friends", "members", members))
                .expecting(201)
                .body()
                .path("id")
                .asText();
    }

    /** A conversation by the name of its contact. */
    JsonNode conversationWith(String contact) {
        for (var row :
                get("/api/v1/conversations?limit=100").expecting(200).body().path("data")) {
            if (row.path("contact").path("name").asText().equals(contact)) {
                return row;
            }
        }
        throw new AssertionError("no conversation with " + contact);
    }

    JsonNode messagesOf(String conversation) {
        return get("/api/v1/conversations/" + conversation + "/messages?limit=100")
                .expecting(200)
                .body()
                .path("data");
    }

    /** The bytes of a file. */
    byte[] download(String path) {
        try {
            var answer = CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Reply exchange(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            boolean json = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            var text = answer.body();
            return new Reply(
                    answer.statusCode(), json ? JSON.readTree(text) : JSON.valueToTree(text), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
