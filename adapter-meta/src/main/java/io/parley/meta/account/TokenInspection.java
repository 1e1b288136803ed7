package io.parley.meta.account;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Session;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphCalls;
import io.parley.meta.GraphTime;
import io.parley.meta.MetaHosts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Meta says about a token, after its page "debug_token".
 *
 * @param scopes what it permits
 * @param targets for which pages it permits it, where that is limited
 * @param until when it ends; empty when it does not
 */
record TokenInspection(boolean valid, Set<String> scopes, List<String> targets, Optional<Instant> until) {
    /** Empty when the deployment has no app to ask with. */
    static Optional<Asked<TokenInspection>> of(String token, MetaHosts hosts, Session session) {
        var settings = session.settings();
        var appId = settings.get("appId");
        var appSecret = settings.get("appSecret");
        return appId.isBlank() || appSecret.isBlank()
                ? Optional.empty()
                : GraphCalls.with(hosts.graph(), appId + "|" + appSecret, "").map(app -> ask(token, app, session));
    }

    private static Asked<TokenInspection> ask(String token, GraphCalls app, Session session) {
        var request = app.get(Map.of("input_token", token), "debug_token");
        return GraphAnswer.askedOf(session.exchange(request), TokenInspection::read);
    }

    private static Optional<TokenInspection> read(Fields answer) {
        var data = answer.object("data");
        if (!data.node().path("is_valid").isBoolean()) {
            return Optional.empty();
        }
        var scopes = data.items("scopes").stream().map(scope -> scope.asText()).collect(Collectors.toSet());
        // Zero is how Meta says never.
        var until = GraphTime.in(data, "expires_at").filter(end -> end.isAfter(Instant.EPOCH));
        return Optional.of(new TokenInspection(data.isTrue("is_valid"), scopes, pages(data), until));
    }

    private static List<String> pages(Fields data) {
        return data.items("granular_scopes").stream()
                .map(Fields::new)
                .filter(scope ->
                        scope.text("scope").filter("pages_show_list"::equals).isPresent())
                .flatMap(scope -> scope.items("target_ids").stream())
                .map(id -> id.asText())
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }
}
