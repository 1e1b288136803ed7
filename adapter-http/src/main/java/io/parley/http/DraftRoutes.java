package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.service.DraftService;
import io.parley.messaging.service.NewDraft;
import io.parley.wire.Json;
import io.parley.wire.PeopleRows;
import java.util.List;

/** What the caller has begun to write. */
record DraftRoutes(DraftService drafts) {
    private static final String ALL = "/api/v1/me/drafts";
    private static final String ONE = ALL + "/{id}";

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "The caller's drafts, the last changed first; always all of them")
                        .answers(200, Schemas.page("Draft"))
                        .forMembers((ask, caller) -> ask.answer(
                                drafts.all(caller),
                                all -> Pages.whole(
                                        all.stream().map(PeopleRows::draft).toList()))),
                Route.put(ONE, "Keep what the caller has written so far; a text of nothing removes the draft")
                        .takes(object(field("text", text()), optional("replyTo", text())))
                        .answers(200, ref("Draft"))
                        .answers(204)
                        .forMembers(this::put),
                Route.delete(ONE, "Forget what the caller has written so far")
                        .answers(204)
                        .forMembers((ask, caller) -> ask.answer(
                                drafts.discard(caller, ask.conversation()), discarded -> Answer.empty(204))));
    }

    private Answer put(Ask ask, Caller caller) {
        ConversationId conversation = ask.conversation();
        NewDraft wanted = ask.read(fields -> {
            var text = fields.requiredText("text", Json.MAX_STRING);
            var replyTo = fields.parsed("replyTo", "the id of a message", MessageId::parse);
            return fields.result(() -> new NewDraft(text.orElseThrow(), replyTo));
        });
        return ask.answer(
                drafts.put(caller, conversation, wanted),
                kept -> kept.map(draft -> Answer.json(200, PeopleRows.draft(draft)))
                        .orElseGet(() -> Answer.empty(204)));
    }
}
