package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.ReceiptService;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.Unread;
import io.parley.wire.Rows;
import java.util.List;

/** What has reached members, what they have read, and what waits for them. */
record ReceiptRoutes(ReceiptService receipts) {
    private static final String ONE = "/api/v1/conversations/{id}";
    private static final String UNREAD = "/api/v1/me/unread";

    List<Route> routes() {
        return List.of(
                mark(
                        "/read",
                        "Say up to which event the caller has read",
                        (caller, id, upTo) -> receipts.markRead(caller, id, upTo)),
                mark(
                        "/delivered",
                        "Say up to which event everything has reached one of the caller's clients",
                        (caller, id, upTo) -> receipts.markDelivered(caller, id, upTo)),
                Route.get(ONE + "/receipts", "How far everybody has come who has come anywhere")
                        .answers(200, Schemas.page("Receipt"))
                        .forMembers((ask, caller) -> ask.answer(
                                receipts.of(caller, ask.conversation()),
                                all -> Pages.whole(
                                        all.stream().map(Rows::receipt).toList()))),
                Route.get(UNREAD, "What waits for the caller: assigned to them, or where they take part")
                        .answers(200, ref("Unread"))
                        .forMembers((ask, caller) -> row(ask, receipts.unread(caller))),
                Route.delete(UNREAD, "Mark all of it as read; answers what waits now")
                        .answers(200, ref("Unread"))
                        .forMembers((ask, caller) -> row(ask, receipts.markAllRead(caller))));
    }

    private interface Mark {
        Outcome<ConversationOverview> set(Caller caller, ConversationId id, long upTo);
    }

    private static Route mark(String path, String summary, Mark mark) {
        return Route.put(ONE + path, summary)
                .takes(object(field("upTo", number())))
                .answers(200, ref("Conversation"))
                .forMembers((ask, caller) -> mark(ask, caller, mark));
    }

    private static Answer mark(Ask ask, Caller caller, Mark mark) {
        ConversationId id = ask.conversation();
        long upTo = ask.read(fields -> {
            var seq = fields.requiredNumber("upTo");
            return fields.result(seq::orElseThrow);
        });
        return ask.answer(mark.set(caller, id, upTo), overview -> Answer.json(200, Rows.conversation(overview)));
    }

    private static Answer row(Ask ask, Outcome<Unread> outcome) {
        return ask.answer(outcome, unread -> Answer.json(200, Rows.unread(unread)));
    }
}
