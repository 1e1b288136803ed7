package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.MessageService;
import io.parley.messaging.service.MessageView;
import io.parley.wire.Commands;
import io.parley.wire.Json;
import io.parley.wire.Rows;
import java.util.List;

/** One message, and what people do with it once it is there. */
record MessageRoutes(MessageService messages) {
    private static final String ONE = "/api/v1/messages/{id}";
    private static final String REACTIONS = ONE + "/reactions";

    List<Route> routes() {
        return List.of(
                Route.get(ONE, "One message, with what it answers and the reactions to it")
                        .answers(200, ref("Message"))
                        .forMembers((ask, caller) -> row(ask, messages.find(caller, ask.message()))),
                Route.patch(ONE, "Say something else in a message of the caller's, for a while after it was written")
                        .takes(MessageSchemas.newText())
                        .answers(200, ref("Message"))
                        .forMembers(this::edit),
                Route.delete(ONE, "Leave a placeholder; what the message said is gone for good")
                        .answers(200, ref("Message"))
                        .forMembers((ask, caller) -> row(ask, messages.delete(caller, ask.message()))),
                Route.get(ONE + "/revisions", "What the message said before it was edited, the oldest first")
                        .answers(200, Schemas.page("Revision"))
                        .forMembers(this::revisions),
                Route.post(REACTIONS, "React with an emoji; the same one again changes nothing")
                        .takes(object(field("emoji", text())))
                        .answers(200, ref("Message"))
                        .forMembers(this::reactWithBody),
                Route.put(REACTIONS + "/{emoji}", "React with an emoji; the same one again changes nothing")
                        .answers(200, ref("Message"))
                        .forMembers((ask, caller) ->
                                row(ask, messages.react(caller, ask.message(), emoji(ask.path("emoji"))))),
                Route.delete(REACTIONS + "/{emoji}", "Take a reaction back")
                        .answers(200, ref("Message"))
                        .forMembers((ask, caller) ->
                                row(ask, messages.unreact(caller, ask.message(), emoji(ask.path("emoji"))))));
    }

    private Answer edit(Ask ask, Caller caller) {
        var id = ask.message();
        return row(ask, messages.edit(caller, id, ask.read(Commands::newText)));
    }

    private Answer revisions(Ask ask, Caller caller) {
        return ask.answer(
                messages.revisions(caller, ask.message()),
                all -> Pages.whole(all.stream().map(Rows::revision).toList()));
    }

    private Answer reactWithBody(Ask ask, Caller caller) {
        var id = ask.message();
        String text = ask.read(fields -> {
            var emoji = fields.requiredText("emoji", Json.MAX_STRING);
            return fields.result(emoji::orElseThrow);
        });
        return row(ask, messages.react(caller, id, emoji(text)));
    }

    private static Emoji emoji(String text) {
        return Emoji.parse(text).orElseThrow(() -> Ask.refusal(new MessageRefusal.NotAnEmoji()));
    }

    private static Answer row(Ask ask, Outcome<MessageView> outcome) {
        return ask.answer(outcome, view -> Answer.json(200, Rows.message(view)));
    }
}
