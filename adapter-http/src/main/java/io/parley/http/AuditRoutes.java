package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.service.AuditService;
import io.parley.wire.AuditRow;
import io.parley.wire.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to who gets in and what they may do. */
record AuditRoutes(AuditService audit) {
    List<Route> routes() {
        return List.of(Route.get("/api/v1/audit-log", "What happened to access, the newest first; nobody can change it")
                .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                .query("cursor", "Go on from page.next of the page before", text())
                .answers(200, Schemas.page("AuditEntry"))
                .forMembers(this::list));
    }

    static Map<String, Schema> schemas() {
        var actor = object(
                field("type", words(List.of("member", "platform", "stranger"))),
                field("id", text().orNull()),
                field("name", text().orNull()));
        return Map.of(
                "AuditEntry",
                object(
                        field("id", text()),
                        field("at", instant()),
                        field("actor", actor),
                        field("act", words(Words.all(AuditAct.class))),
                        field("subject", text()),
                        field("details", Schema.any()),
                        field("address", text()),
                        field("device", text())));
    }

    private Answer list(Ask ask, Caller caller) {
        Optional<AuditEntryId> before =
                ask.query("cursor").map(text -> AuditEntryId.parse(text).orElseThrow(Cursor::invalid));
        return ask.answer(audit.entries(caller, before, ask.limit()), AuditRoutes::page);
    }

    private static Answer page(AuditService.Entries page) {
        Optional<String> next =
                page.more() ? Optional.of(page.rows().getLast().id().toString()) : Optional.empty();
        return Pages.part(page.rows().stream().map(AuditRow::of).toList(), next);
    }
}
