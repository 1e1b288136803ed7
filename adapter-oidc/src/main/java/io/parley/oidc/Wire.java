package io.parley.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls to a provider: encrypted, never redirected, over within the time given, and read up to a limit. Its addresses come
 * from the configuration and from what the configured issuer says, never from a person. Thread-safe.
 */
final class Wire implements AutoCloseable {
    /** The longest answer that is read, in bytes. */
    static final int MOST_BYTES = 256 * 1024;

    private final HttpClient client;
    private final Duration patience;

    Wire(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A JSON object at an address. */
    Map<String, Object> get(URI address) throws IOException {
        Answer answer = send(HttpRequest.newBuilder(safe(address)).GET().build());
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        return json(answer.body());
    }

    /** Sends a request and reads the answer, whatever its status. */
    Answer send(HttpRequest request) throws IOException {
        safe(request.uri());
        // The client's own time-out ends with the headers; a body that trickles in would hold us for ever.
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> answer = executor.submit(() -> exchange(request));
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException failed) {
                throw new IOException("the call failed", failed.getCause());
            } catch (TimeoutException late) {
                throw new IOException("no answer in time", late);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while waiting", stopped);
            } finally {
                answer.cancel(true);
            }
        }
    }

    private Answer exchange(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            var read = new ByteArrayOutputStream();
            read.writeBytes(body.readNBytes(MOST_BYTES + 1));
            if (read.size() > MOST_BYTES) {
                throw new IOException("an answer of more than " + MOST_BYTES + " bytes");
            }
            return new Answer(response.statusCode(), read.toString(StandardCharsets.UTF_8));
        }
    }

    static Map<String, Object> json(String body) throws IOException {
        try {
            return JSONObjectUtils.parse(body, MOST_BYTES);
        } catch (ParseException notJson) {
            throw new IOException("not a JSON object", notJson);
        }
    }

    private static URI safe(URI address) throws IOException {
        if (!Addresses.isSafe(address)) {
            throw new IOException("an address that is not encrypted");
        }
        return address;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** What came back. */
    record Answer(int status, String body) {
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
