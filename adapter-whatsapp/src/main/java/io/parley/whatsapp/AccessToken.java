package io.parley.whatsapp;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.Fields;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.GraphTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Meta says of a token, after its page "Debug token". Only the app itself may ask, so it needs the deployment's app
 * id and secret.
 *
 * @param until when it ends; empty when it does not
 * @param businessAccounts which WhatsApp business accounts it was granted
 */
record AccessToken(String value, boolean isValid, Optional<Instant> until, List<String> businessAccounts) {
    private static final int LONGEST_ID = 255;
    private static final String MANAGEMENT = "whatsapp_business_management";

    private static final FailureReason NO_APP = new FailureReason(
            "app-not-configured",
            "This server does not know its Meta app. Whoever runs it must set the app's id and secret.",
            "");

    static Asked<AccessToken> inspect(String token, GraphEndpoint graph, Session session) {
        return CloudApi.ofTheApp(graph, session)
                .map(api -> api.get(
                        Map.of("input_token", token), answer -> read(token, answer.object("data")), "debug_token"))
                .orElseGet(() -> new Asked.Denied<>(NO_APP, Blame.ACCOUNT));
    }

    private static Optional<AccessToken> read(String value, Fields token) {
        return token.node().path("is_valid").isBoolean()
                ? Optional.of(new AccessToken(value, token.isTrue("is_valid"), end(token), granted(token)))
                : Optional.empty();
    }

    private static List<String> granted(Fields token) {
        return token.items("granular_scopes").stream()
                .map(Fields::new)
                .filter(scope -> scope.text("scope").filter(MANAGEMENT::equals).isPresent())
                .flatMap(scope -> scope.items("target_ids").stream())
                .filter(id -> id.isTextual() || id.isIntegralNumber())
                .map(id -> id.asText())
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                .distinct()
                .toList();
    }

    /** Zero means never. */
    private static Optional<Instant> end(Fields token) {
        return GraphTime.in(token, "expires_at").filter(end -> end.isAfter(Instant.EPOCH));
    }

    @Override
    public String toString() {
        return "AccessToken[" + isValid + ", " + until + "]";
    }
}
