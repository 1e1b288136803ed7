package io.parley.app.host;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.UploadRequest;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.Content;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Calls platforms with the JDK's client. Once closing, it makes no further call and says that nothing was sent. */
public final class JdkApiClient implements ApiClient, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 1 << 20;

    private final Duration total;
    private final Duration upload;
    private final Strangers strangers;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile boolean closing;

    /** Waits ten seconds for an answer, a minute where a file goes along, from the first byte sent to the last one received. */
    public JdkApiClient(Strangers strangers) {
        this(Duration.ofSeconds(10), Duration.ofSeconds(60), strangers);
    }

    JdkApiClient(Duration total, Strangers strangers) {
        this(total, total, strangers);
    }

    private JdkApiClient(Duration total, Duration upload, Strangers strangers) {
        this.total = total;
        this.upload = upload;
        this.strangers = strangers;
    }

    @Override
    public ApiResponse exchange(ApiRequest request) {
        if (closing) {
            return new ApiResponse.NotSent("the server is stopping");
        }
        HttpRequest prepared;
        try {
            prepared = prepare(request);
            Optional<String> refusal = strangers.refusal(request);
            if (refusal.isPresent()) {
                return new ApiResponse.NotSent(refusal.get());
            }
        } catch (IllegalArgumentException notAnAddress) {
            return new ApiResponse.NotSent("the address or a header cannot be used");
        }
        return await(client.sendAsync(prepared, answer -> new CappedBody(MOST_BYTES)), total);
    }

    @Override
    public ApiResponse upload(UploadRequest request, Content content) {
        if (closing) {
            return new ApiResponse.NotSent("the server is stopping");
        }
        var form = MultipartForm.of(request);
        HttpRequest prepared;
        try {
            var builder = HttpRequest.newBuilder(URI.create(request.url()));
            request.headers().forEach(builder::setHeader);
            prepared = builder.setHeader("Content-Type", form.contentType())
                    .POST(form.body(content))
                    .build();
        } catch (IllegalArgumentException notAnAddress) {
            return new ApiResponse.NotSent("the address or a header cannot be used");
        }
        return await(client.sendAsync(prepared, answer -> new CappedBody(MOST_BYTES)), upload);
    }

    private static HttpRequest prepare(ApiRequest request) {
        var builder = HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    private ApiResponse await(CompletableFuture<HttpResponse<String>> exchange, Duration within) {
        try {
            return answered(exchange.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            exchange.cancel(true);
            return new ApiResponse.NoAnswer("no answer in " + within.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new ApiResponse.NoAnswer("interrupted");
        } catch (ExecutionException failed) {
            return failed(failed);
        }
    }

    /** Only what is known to have failed before the request left counts as not sent. */
    private static ApiResponse failed(ExecutionException failure) {
        return switch (failure.getCause()) {
            case HttpConnectTimeoutException slow -> new ApiResponse.NotSent("no connection in time");
            case ConnectException refused -> new ApiResponse.NotSent("no connection");
            case UnknownHostException unknown -> new ApiResponse.NotSent("no such host");
            case UnresolvedAddressException unknown -> new ApiResponse.NotSent("no such host");
            case SSLHandshakeException untrusted -> new ApiResponse.NotSent("no secure connection");
            case null, default -> new ApiResponse.NoAnswer("the connection broke");
        };
    }

    private static ApiResponse answered(HttpResponse<String> answer) {
        var headers = new HashMap<String, String>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new ApiResponse.Answered(answer.statusCode(), headers, answer.body());
    }

    @Override
    public void close() {
        closing = true;
    }
}
