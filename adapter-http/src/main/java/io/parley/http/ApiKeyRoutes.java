package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.service.ApiKeyService;
import io.parley.messaging.service.NewApiKey;
import io.parley.wire.Fields;
import io.parley.wire.KeyRows;
import io.parley.wire.Reading;
import io.parley.wire.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** With what programs get in. */
record ApiKeyRoutes(ApiKeyService keys) {
    private static final String ALL = "/api/v1/api-keys";
    private static final Schema SCOPES = list(words(Words.all(Permission.class)));

    List<Route> routes() {
        return List.of(
                Route.post(ALL, "Make a key that acts for the caller; the answer is the only one that holds its token")
                        .takes(object(field("name", text()), field("scopes", SCOPES), optional("expiresAt", instant())))
                        .answers(201, ref("ApiKey"))
                        .forMembersInSecret(this::create),
                Route.get(ALL, "The organization's keys, or the caller's own, the oldest first")
                        .answers(200, Schemas.page("ApiKey"))
                        .forMembers((ask, caller) -> ask.answer(
                                keys.all(caller),
                                all -> Pages.whole(
                                        all.stream().map(KeyRows::key).toList()))),
                Route.delete(ALL + "/{key}", "Revoke a key: it opens nothing from now on")
                        .answers(204)
                        .forMembers((ask, caller) ->
                                ask.answer(keys.revoke(caller, ask.apiKey()), revoked -> Answer.empty(204))));
    }

    static Schema row() {
        return object(
                field("id", text()),
                field("name", text()),
                field("scopes", SCOPES),
                field("member", ref("Reference")),
                field("createdAt", instant()),
                optional("expiresAt", instant()),
                optional("lastUsedAt", instant()),
                optional("token", text()));
    }

    private Answer create(Ask ask, Caller caller) {
        NewApiKey wanted = ask.read(ApiKeyRoutes::read);
        return ask.answer(keys.create(caller, wanted), created -> Answer.json(201, KeyRows.created(created)));
    }

    private static Reading<NewApiKey> read(Fields fields) {
        var name = fields.requiredParsed(
                "name",
                "1 to " + ApiKey.MAX_NAME + " characters",
                text -> Optional.of(text.strip()).filter(fit -> !fit.isEmpty() && fit.length() <= ApiKey.MAX_NAME));
        var scopes = fields.requiredList(
                "scopes",
                Permission.values().length,
                "one of " + String.join(", ", Words.all(Permission.class)),
                word -> Words.parse(Permission.class, word));
        var expiresAt = fields.parsed("expiresAt", "a time, as 2030-01-31T12:00:00Z", ApiKeyRoutes::time);
        return fields.result(() -> new NewApiKey(name.orElseThrow(), Set.copyOf(scopes.orElseThrow()), expiresAt));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
