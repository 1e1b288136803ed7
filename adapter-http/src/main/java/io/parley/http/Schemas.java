package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.member.Availability;
import io.parley.wire.ProblemCode;
import io.parley.wire.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shapes of the contract's rows, by name. A test holds every answer against them. */
final class Schemas {
    static final Schema AVAILABILITY = words(Words.all(Availability.class));

    private Schemas() {}

    /** A page of rows. */
    static Schema page(String row) {
        return object(
                field("data", list(ref(row))),
                field("page", object(field("next", text().orNull()), field("hasMore", flag()))));
    }

    static Map<String, Schema> all() {
        var all = new LinkedHashMap<String, Schema>();
        all.put("Reference", object(field("id", text()), field("name", text())));
        all.put("Person", person());
        all.put("Member", member());
        all.put("Me", me());
        all.put("SignedIn", signedIn());
        all.putAll(SessionRoutes.schemas());
        all.put("ApiKey", ApiKeyRoutes.row());
        all.put("Provider", ProviderRoutes.provider());
        all.put("Identity", ProviderRoutes.identity());
        all.putAll(InvitationRoutes.schemas());
        all.putAll(OrganizationRoutes.schemas());
        all.putAll(AuditRoutes.schemas());
        all.putAll(PlatformRoutes.schemas());
        all.put("Role", RoleRoutes.schema());
        all.putAll(AccessRoutes.schemas());
        all.put("Unit", UnitRoutes.schema());
        all.putAll(ChannelSchemas.all());
        all.putAll(FileSchemas.all());
        all.put("SearchHit", SearchRoutes.hit());
        all.put("Contact", SearchRoutes.contact());
        all.put("Problem", problem());
        all.putAll(PeopleSchemas.all());
        all.putAll(ConversationSchemas.all());
        all.putAll(MessageSchemas.all());
        return all;
    }

    private static Schema person() {
        return object(field("id", text()), field("name", text()), field("email", text()), field("role", role()));
    }

    private static Schema member() {
        return object(
                field("id", text()),
                field("name", text()),
                field("email", text()),
                field("role", role()),
                field("availability", AVAILABILITY),
                field("capacity", number()),
                field("active", flag()));
    }

    private static Schema me() {
        return object(
                field("member", ref("Member")),
                field("organization", ref("Reference")),
                field("permissions", list(text())));
    }

    private static Schema signedIn() {
        return object(
                // A browser that asks for cookies gets no tokens.
                optional("accessToken", text()),
                optional("refreshToken", text()),
                field("expiresIn", number()),
                field("member", ref("Person")),
                field("organization", ref("Reference")));
    }

    private static Schema problem() {
        var codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::word).toList();
        var error = object(field("pointer", text()), field("code", words(codes)), field("message", text()));
        // Some codes bring members of their own, as the messages that came between.
        return object(
                        field("type", text()),
                        field("title", text()),
                        field("status", number()),
                        field("detail", text()),
                        field("code", words(codes)),
                        optional("requestId", text()),
                        field("retryable", flag()),
                        optional("errors", list(error)))
                .and("additionalProperties", true);
    }

    private static Schema role() {
        return text();
    }
}
