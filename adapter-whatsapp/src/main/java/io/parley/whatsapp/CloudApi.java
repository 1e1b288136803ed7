package io.parley.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphCalls;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.GraphFault;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The Cloud API as whoever a token is for may call it, within one session. */
record CloudApi(GraphCalls calls, Session session) {
    /** With the channel's own token; empty when it has none that could be one. */
    static Optional<CloudApi> of(GraphEndpoint graph, Session session) {
        return with(session.settings().get(WhatsAppSettings.ACCESS_TOKEN), graph, session);
    }

    static Optional<CloudApi> with(String token, GraphEndpoint graph, Session session) {
        var secret = session.settings().get(WhatsAppSettings.APP_SECRET);
        return GraphCalls.with(graph, token, secret).map(calls -> new CloudApi(calls, session));
    }

    /** In the name of the app itself, whose token is its secret; empty when the deployment has none. */
    static Optional<CloudApi> ofTheApp(GraphEndpoint graph, Session session) {
        var id = session.settings().get(WhatsAppSettings.APP_ID);
        var secret = session.settings().get(WhatsAppSettings.APP_SECRET);
        return id.isBlank() || secret.isBlank()
                ? Optional.empty()
                : GraphCalls.with(graph, id + "|" + secret, "").map(calls -> new CloudApi(calls, session));
    }

    /** Asks something with the channel's own token, or says that it is no longer good. */
    static <T> Asked<T> asking(GraphEndpoint graph, Session session, Function<CloudApi, Asked<T>> question) {
        return of(graph, session).map(question).orElseGet(CloudApi::withoutToken);
    }

    static <T> Asked<T> withoutToken() {
        return new Asked.Denied<>(GraphFault.CREDENTIALS_LOST.reason(""), Blame.CREDENTIALS);
    }

    ApiResponse post(JsonNode body, String... path) {
        return session.exchange(calls.post(body, path));
    }

    /** A form with a file. */
    ApiResponse upload(Map<String, String> fields, Attachment file, String... path) {
        return session.upload(calls.upload(fields, "file", file, path));
    }

    <T> Asked<T> get(Map<String, String> query, Function<Fields, Optional<T>> found, String... path) {
        return GraphAnswer.askedOf(session.exchange(calls.get(query, path)), found);
    }

    Asked<Done> tell(JsonNode body, String... path) {
        return GraphAnswer.doneOf(post(body, path));
    }

    Asked<Done> delete(String... path) {
        return GraphAnswer.doneOf(session.exchange(calls.delete(path)));
    }
}
