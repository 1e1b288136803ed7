package io.parley.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a callback whether it is really meant: it must give the challenge back; page: Webhooks, Verification Requests. */
final class Handshake {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CHALLENGE = "1158201444";

    private Handshake() {}

    /**
     * Asks the callback that a call names, if it names one; refused with 2200 when the challenge does not come back. It
     * is the only part of a call that waits for somebody else, and so comes before anything is locked.
     */
    static void demandedBy(GraphCall call) {
        if (call.is("POST")) {
            call.parameter("callback_url").ifPresent(address -> demand(address, call.required("verify_token")));
            call.parameter("override_callback_uri")
                    .ifPresent(address -> demand(address, call.required("verify_token")));
        }
    }

    private static void demand(String callback, String verifyToken) {
        var query = "hub.mode=subscribe&hub.challenge=" + CHALLENGE + "&hub.verify_token="
                + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        if (!answer(callback + "?" + query).equals(CHALLENGE)) {
            throw GraphError.of(2200, "(#2200) Callback verification failed").refused();
        }
    }

    private static String answer(String address) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body() : "";
        } catch (IOException | IllegalArgumentException unreachable) {
            return "";
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
