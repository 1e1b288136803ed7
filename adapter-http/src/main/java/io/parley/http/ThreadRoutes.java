package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.oneOf;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.ConversationService;
import io.parley.messaging.service.InboxService;
import io.parley.messaging.service.NewMessage;
import io.parley.messaging.service.Page;
import io.parley.messaging.service.Posted;
import io.parley.messaging.store.MessageRange;
import io.parley.wire.Commands;
import io.parley.wire.Problem;
import io.parley.wire.ProblemOf;
import io.parley.wire.Rows;
import java.util.List;

/** What is said in a conversation and beside it. */
record ThreadRoutes(InboxService inbox, ConversationService conversations, Pages pages) {
    private static final String MESSAGES = "/api/v1/conversations/{id}/messages";
    private static final String NOTES = "/api/v1/conversations/{id}/notes";

    List<Route> routes() {
        return List.of(
                Route.get(MESSAGES, "Messages in ascending order; without a place the newest")
                        .query("before", "Older than this seq; page.next is the next one to use", number())
                        .query("after", "Newer than this seq; page.next is the next one to use", number())
                        .query("around", "Around this seq, or around the message with this id", text())
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .answers(200, Schemas.page("Message"))
                        .forMembers(this::messages),
                Route.post(MESSAGES, "Write a message; a repeated clientId is answered 200 with the first one's row")
                        .takes(newMessage())
                        .answers(201, ref("Message"))
                        .answers(200, ref("Message"))
                        .forMembers(this::post),
                Route.get(NOTES, "The newest notes in ascending order")
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .answers(200, Schemas.page("Note"))
                        .forMembers(this::notes),
                Route.post(NOTES, "Add a note; it never leaves for a platform")
                        .takes(object(field("text", text()), optional("visibility", Schemas.VISIBILITY)))
                        .answers(201, ref("Note"))
                        .forMembers(this::addNote));
    }

    private static Schema newMessage() {
        var clientId = optional("clientId", text().and("maxLength", ClientId.MAX_LENGTH));
        var replyTo = optional("replyTo", text());
        var expected = optional("expectedLastSeq", number());
        var content = object(field("type", words(List.of("text"))), field("text", text()));
        return oneOf(
                object(field("content", content), clientId, replyTo, expected),
                object(field("text", text()), clientId, replyTo, expected));
    }

    private Answer messages(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        var query = ThreadQuery.of(ask);
        var outcome = query.aroundMessage()
                .map(message -> inbox.messagesAround(caller, id, message, ask.limit()))
                .orElseGet(() -> inbox.messages(caller, id, query.range(), ask.limit()));
        return ask.answer(
                outcome, page -> pages.answer(caller, page, Rows::message, rows -> placeOf(rows, query.isForwards())));
    }

    private static String placeOf(List<Message> rows, boolean forwards) {
        return String.valueOf((forwards ? rows.getLast() : rows.getFirst()).seq());
    }

    private Answer post(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        NewMessage message = named(ask, ask.read(Commands::newMessage));
        return switch (conversations.post(caller, id, message)) {
            case Outcome.Done<Posted>(Posted posted) ->
                Answer.json(posted.repeated() ? 200 : 201, Rows.message(posted.message()));
            case Outcome.Refused<Posted>(Refusal.ConversationMovedOn moved) -> movedOn(ask, caller, id, moved);
            case Outcome.Refused<Posted>(Refusal why) -> ask.refused(ProblemOf.refusal(why));
        };
    }

    /** A crash between the message and the keeping of its answer must not double it: the key names it as well. */
    private static NewMessage named(Ask ask, NewMessage message) {
        return message.clientId().isPresent()
                ? message
                : Idempotency.keyOf(ask)
                        .map(ClientId::new)
                        .map(message::withClientId)
                        .orElse(message);
    }

    private Answer movedOn(Ask ask, Caller caller, ConversationId id, Refusal.ConversationMovedOn moved) {
        Problem problem = ProblemOf.refusal(moved);
        var between = inbox.messages(caller, id, new MessageRange.After(moved.expectedLastSeq()), Ask.MOST_ROWS);
        return switch (between) {
            case Outcome.Done<Page<Message>>(Page<Message> page) ->
                ask.refused(problem.with(
                        "messages", page.rows().stream().map(Rows::message).toList()));
            case Outcome.Refused<Page<Message>> ignored -> ask.refused(problem);
        };
    }

    private Answer notes(Ask ask, Caller caller) {
        return ask.answer(
                inbox.notes(caller, ask.conversation(), ask.limit()),
                page -> pages.answer(caller, page, Rows::note, rows -> ""));
    }

    private Answer addNote(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        var note = ask.read(Commands::newNote);
        return ask.answer(
                conversations.addNote(caller, id, note.text(), note.visibility()),
                added -> Answer.json(201, Rows.note(added)));
    }
}
