package io.parley.whatsapp;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.UploadRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;

/** A session over real sockets, for tests. Whatever the file, its content is the same few bytes. */
record NetworkSession(HttpClient client, Settings settings, Duration patience) implements Session {
    static final String CONTENT = "content of a file";

    private static final String FENCE = "fence";

    @Override
    public ApiResponse exchange(ApiRequest request) {
        return call(request);
    }

    @Override
    public ApiResponse upload(UploadRequest request) {
        var form = new StringBuilder();
        request.fields().forEach((name, value) -> form.append(part(name, "", value)));
        var file = request.file();
        form.append(part(
                request.fileField() + "\"; filename=\"" + file.name().value(),
                "\r\nContent-Type: " + file.type(),
                CONTENT));
        var headers = new HashMap<>(request.headers());
        headers.put("Content-Type", "multipart/form-data; boundary=" + FENCE);
        return call(new ApiRequest("POST", request.url(), headers, form + "--" + FENCE + "--\r\n"));
    }

    private static String part(String name, String type, String value) {
        return "--" + FENCE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + type + "\r\n\r\n" + value
                + "\r\n";
    }

    private ApiResponse call(ApiRequest request) {
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
