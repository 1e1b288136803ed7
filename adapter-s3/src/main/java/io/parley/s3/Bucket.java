package io.parley.s3;

import io.parley.messaging.store.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signed requests about a bucket. Every one may be sent twice, so what fails on the way is sent again. Thread-safe. */
final class Bucket implements AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 200;
    private static final int LONGEST_ERROR = 64 * 1024;
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,64})</Code>");

    private final S3Settings settings;
    private final Signer signer;
    private final InstantSource time;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Bucket(S3Settings settings, InstantSource time) {
        this.settings = settings;
        this.signer = new Signer(settings.accessKey(), settings.secretKey(), settings.region(), "s3");
        this.time = time;
    }

    /** The answer, whose body the caller closes. */
    HttpResponse<InputStream> send(BucketRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<InputStream> answer = client.send(signed(request), BodyHandlers.ofInputStream());
                if (answer.statusCode() < 500 || attempt == ATTEMPTS) {
                    return answer;
                }
                answer.body().close();
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new StoreUnavailable("the bucket cannot be reached", e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(attempt);
        }
    }

    /** The text of a good answer. */
    String sendForText(BucketRequest request) {
        HttpResponse<InputStream> answer = send(request);
        try (InputStream body = answer.body()) {
            String text = new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
            // A multipart upload may fail after the answer began with 200.
            if (answer.statusCode() / 100 != 2 || text.contains("<Error>")) {
                throw refused(answer.statusCode(), text);
            }
            return text;
        } catch (IOException e) {
            throw new StoreUnavailable("the bucket broke off its answer", e);
        }
    }

    /** What a bad answer means; closes it. */
    static StoreUnavailable refused(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return refused(answer.statusCode(), new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new StoreUnavailable("the bucket broke off its answer", e);
        }
    }

    private static StoreUnavailable refused(int status, String text) {
        Matcher code = CODE.matcher(text);
        String word = code.find() ? " " + code.group(1) : "";
        return new StoreUnavailable("the bucket answered " + status + word, new IOException("status " + status + word));
    }

    private HttpRequest signed(BucketRequest request) {
        URI address = settings.address(request.key(), request.query());
        var http = HttpRequest.newBuilder(address)
                .timeout(ANSWER_WITHIN)
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        signer.sign(request.method(), address, request.headers(), request.body(), time.instant())
                .forEach(http::header);
        return http.build();
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StoreUnavailable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoreUnavailable("interrupted while waiting for the bucket", e);
    }

    @Override
    public void close() {
        client.close();
    }
}
