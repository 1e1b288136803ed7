package io.parley.app.host;

import io.parley.messaging.channel.MediaFetcher.Place;
import io.parley.messaging.port.RemoteFetcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches files with the JDK's client, and looks at every address before it is called. */
public final class JdkRemoteFetcher implements RemoteFetcher {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    /** Shorter than the lease of a file that is fetched. */
    private static final Duration WHOLE = Duration.ofMinutes(5);

    private static final int MOST_REDIRECTS = 3;

    private final FetchGuard guard;
    private final Duration answer;
    private final Duration whole;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param own the platform's API where the operator has set another one than the real one
     */
    public JdkRemoteFetcher(Optional<URI> own) {
        this(FetchGuard.of(own), ANSWER, WHOLE);
    }

    JdkRemoteFetcher(FetchGuard guard, Duration answer, Duration whole) {
        this.guard = guard;
        this.answer = answer;
        this.whole = whole;
    }

    @Override
    public Opened open(Place place, Set<String> hosts) {
        try {
            return open(URI.create(place.url()), place, hosts);
        } catch (IllegalArgumentException unusable) {
            return new Opened.Forbidden("the address or a header cannot be used");
        } catch (IOException | TimeoutException failed) {
            return new Opened.NotNow("no answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Opened.NotNow("interrupted");
        }
    }

    private Opened open(URI first, Place place, Set<String> hosts)
            throws IOException, InterruptedException, TimeoutException {
        URI address = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Optional<String> refusal = guard.refusal(address, hosts);
            if (refusal.isPresent()) {
                return new Opened.Forbidden(refusal.get());
            }
            HttpResponse<InputStream> response = call(address, place);
            Optional<String> elsewhere = response.headers().firstValue("Location");
            if (!isRedirect(response.statusCode()) || elsewhere.isEmpty()) {
                return opened(response);
            }
            response.body().close();
            address = address.resolve(elsewhere.get());
        }
        return new Opened.Forbidden("too many redirects");
    }

    private HttpResponse<InputStream> call(URI address, Place place)
            throws IOException, InterruptedException, TimeoutException {
        var request = HttpRequest.newBuilder(address).GET();
        place.headers().forEach(request::setHeader);
        var exchange = client.sendAsync(request.build(), BodyHandlers.ofInputStream());
        try {
            return exchange.get(answer.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException("the call failed", failed.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private Opened opened(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() == 200) {
            return new Opened.Content(new TimedStream(response.body(), whole), size(response));
        }
        response.body().close();
        return switch (response.statusCode()) {
            case 404, 410 -> new Opened.Gone();
            default -> new Opened.NotNow("status " + response.statusCode());
        };
    }

    private static OptionalLong size(HttpResponse<InputStream> response) {
        return response.headers().firstValueAsLong("Content-Length");
    }
}
