package io.parley.http;

import static io.parley.http.Schema.number;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.InboxService;
import io.parley.messaging.service.MessageService;
import io.parley.messaging.service.MessageView;
import io.parley.messaging.service.NewMessage;
import io.parley.messaging.service.Page;
import io.parley.messaging.service.Posted;
import io.parley.messaging.store.MessageRange;
import io.parley.wire.Commands;
import io.parley.wire.MessageRow;
import io.parley.wire.Problem;
import io.parley.wire.ProblemOf;
import io.parley.wire.Rows;
import java.util.List;

/** What is said in a conversation. */
record ThreadRoutes(InboxService inbox, MessageService messages, Pages pages) {
    private static final String MESSAGES = "/api/v1/conversations/{id}/messages";

    /** The most messages that a conflict brings along; who missed more reads the thread. */
    private static final int MOST_BETWEEN = 50;

    List<Route> routes() {
        return List.of(
                Route.get(MESSAGES, "Messages in ascending order; without a place the newest")
                        .query("before", "Older than this seq; page.next is the next one to use", number())
                        .query("after", "Newer than this seq; page.next is the next one to use", number())
                        .query("around", "Around this seq, or around the message with this id", text())
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .answers(200, Schemas.page("Message"))
                        .forMembers(this::thread),
                Route.post(MESSAGES, "Write a message; a repeated clientId is answered 200 with the first one's row")
                        .takes(MessageSchemas.newMessage())
                        .answers(201, ref("Message"))
                        .answers(200, ref("Message"))
                        .forMembers(this::post));
    }

    private Answer thread(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        var query = ThreadQuery.of(ask);
        var outcome = query.aroundMessage()
                .map(message -> inbox.messagesAround(caller, id, message, ask.limit()))
                .orElseGet(() -> inbox.messages(caller, id, query.range(), ask.limit()));
        return ask.answer(
                outcome, page -> pages.answer(caller, page, Rows::message, rows -> placeOf(rows, query.isForwards())));
    }

    private static String placeOf(List<MessageView> rows, boolean forwards) {
        return String.valueOf(
                (forwards ? rows.getLast() : rows.getFirst()).message().seq());
    }

    private Answer post(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        NewMessage message = named(ask, ask.read(Commands::newMessage));
        return switch (messages.post(caller, id, message)) {
            case Outcome.Done<Posted>(Posted posted) -> Answer.json(posted.repeated() ? 200 : 201, row(caller, posted));
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

    /** Only a reply has more to show than the message itself: what it answers. */
    private MessageRow row(Caller caller, Posted posted) {
        var alone = Rows.message(posted.message());
        if (posted.message().replyTo().isEmpty()) {
            return alone;
        }
        return switch (messages.find(caller, posted.message().id())) {
            case Outcome.Done<MessageView>(MessageView view) -> Rows.message(view);
            case Outcome.Refused<MessageView> ignored -> alone;
        };
    }

    private Answer movedOn(Ask ask, Caller caller, ConversationId id, Refusal.ConversationMovedOn moved) {
        Problem problem = ProblemOf.refusal(moved);
        var between = inbox.messages(caller, id, new MessageRange.After(moved.expectedLastSeq()), MOST_BETWEEN);
        return switch (between) {
            case Outcome.Done<Page<MessageView>>(Page<MessageView> page) ->
                ask.refused(problem.with(
                        "messages", page.rows().stream().map(Rows::message).toList()));
            case Outcome.Refused<Page<MessageView>> ignored -> ask.refused(problem);
        };
    }
}
