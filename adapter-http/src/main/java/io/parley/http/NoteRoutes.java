package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.service.InboxService;
import io.parley.messaging.service.NoteService;
import io.parley.wire.Commands;
import io.parley.wire.Json;
import io.parley.wire.Rows;
import java.util.List;

/** Remarks beside a conversation. */
record NoteRoutes(InboxService inbox, NoteService notes, Pages pages) {
    private static final String ALL = "/api/v1/conversations/{id}/notes";
    private static final String ONE = "/api/v1/notes/{id}";

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "The newest notes in ascending order")
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .answers(200, Schemas.page("Note"))
                        .forMembers(this::list),
                Route.post(ALL, "Add a note; it never leaves for a platform")
                        .takes(object(field("text", text()), optional("visibility", MessageSchemas.VISIBILITY)))
                        .answers(201, ref("Note"))
                        .forMembers(this::add),
                Route.get(ALL + "/summary", "How many notes there are, and the newest one")
                        .answers(200, ref("NoteSummary"))
                        .forMembers(this::summary),
                Route.get(ONE, "One note")
                        .answers(200, ref("Note"))
                        .forMembers((ask, caller) ->
                                ask.answer(notes.find(caller, ask.note()), note -> Answer.json(200, Rows.note(note)))),
                Route.patch(ONE, "Say something else in a note of the caller's")
                        .takes(object(field("text", text())))
                        .answers(200, ref("Note"))
                        .forMembers(this::edit),
                Route.delete(ONE, "Remove a note for good")
                        .answers(204)
                        .forMembers((ask, caller) ->
                                ask.answer(notes.delete(caller, ask.note()), gone -> Answer.empty(204))));
    }

    private Answer list(Ask ask, Caller caller) {
        return ask.answer(
                inbox.notes(caller, ask.conversation(), ask.limit()),
                page -> pages.answer(caller, page, Rows::note, rows -> ""));
    }

    private Answer add(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        var note = ask.read(Commands::newNote);
        return ask.answer(
                notes.add(caller, id, note.text(), note.visibility()), added -> Answer.json(201, Rows.note(added)));
    }

    private Answer summary(Ask ask, Caller caller) {
        return ask.answer(notes.summary(caller, ask.conversation()), summary -> Answer.json(200, Rows.notes(summary)));
    }

    private Answer edit(Ask ask, Caller caller) {
        NoteId id = ask.note();
        String text = ask.read(fields -> {
            var wanted = fields.requiredText("text", Json.MAX_STRING);
            return fields.result(wanted::orElseThrow);
        });
        return ask.answer(notes.edit(caller, id, text), note -> Answer.json(200, Rows.note(note)));
    }
}
