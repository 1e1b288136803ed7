package io.parley.whatsapp;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;

/** A session over real sockets, for tests. */
record NetworkSession(HttpClient client, Settings settings, Duration patience) implements Session {
    @Override
    public ApiResponse exchange(ApiRequest request) {
        var call = HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(patience)
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(call::header);
        try {
            var answer = client.send(call.build(), BodyHandlers.ofString());
            var headers = new HashMap<String, String>();
            answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new ApiResponse.Answered(answer.statusCode(), headers, answer.body());
        } catch (ConnectException unreachable) {
            return new ApiResponse.NotSent("no connection");
        } catch (IOException lost) {
            return new ApiResponse.NoAnswer("lost");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new ApiResponse.NoAnswer("interrupted");
        }
    }
}
