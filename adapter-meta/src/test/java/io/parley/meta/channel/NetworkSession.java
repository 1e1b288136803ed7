package io.parley.meta.channel;

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
import java.util.Map;

/** A session over real sockets, for tests. What it uploads is four bytes, whatever the file. */
record NetworkSession(HttpClient client, Settings settings, Duration patience) implements Session {
    private static final String BOUNDARY = "f3nce";

    @Override
    public ApiResponse exchange(ApiRequest request) {
        return call(request.method(), request.url(), request.headers(), request.body());
    }

    @Override
    public ApiResponse upload(UploadRequest request) {
        var form = new StringBuilder();
        request.fields()
                .forEach((name, value) -> form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                        .append(name + "\"\r\n\r\n" + value + "\r\n"));
        form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + request.fileField())
                .append("\"; filename=\"f\"\r\nContent-Type: " + request.file().type() + "\r\n\r\nfile\r\n")
                .append("--" + BOUNDARY + "--\r\n");
        var headers = new HashMap<>(request.headers());
        headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return call("POST", request.url(), headers, form.toString());
    }

    private ApiResponse call(String method, String url, Map<String, String> headers, String body) {
        var call = HttpRequest.newBuilder(URI.create(url))
                .timeout(patience)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(call::header);
        try {
            var answer = client.send(call.build(), BodyHandlers.ofString());
            var received = new HashMap<String, String>();
            answer.headers().map().forEach((name, values) -> received.put(name, values.getFirst()));
            return new ApiResponse.Answered(answer.statusCode(), received, answer.body());
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
