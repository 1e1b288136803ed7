package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.service.DeadLetterService;
import io.parley.wire.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What failed to be sent. */
record DeadLetterRoutes(DeadLetterService deadLetters, Pages pages) {
    private static final String ALL = "/api/v1/dead-letters";

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "Messages that failed to be sent, the last written first")
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .query("cursor", "Go on from page.next of the page before", text())
                        .answers(200, Schemas.page("Message"))
                        .forMembers(this::list),
                Route.post(ALL + "/retry", "Send everything again that failed on a channel")
                        .takes(object(field("channel", text())))
                        .answers(200, object(field("retried", number())))
                        .forMembers(this::retryAll),
                Route.post(
                                "/api/v1/messages/{id}/retry",
                                "Send a message again that failed; of one in parts, what is missing")
                        .takes(object(optional("evenIfSent", flag())))
                        .answers(200, ref("Message"))
                        .forMembers(this::retry));
    }

    private Answer list(Ask ask, Caller caller) {
        Optional<MessageId> before =
                ask.query("cursor").map(text -> MessageId.parse(text).orElseThrow(Cursor::invalid));
        return ask.answer(
                deadLetters.failed(caller, before, ask.limit()),
                page -> pages.answer(
                        caller, page, Rows::message, rows -> rows.getLast().id().toString()));
    }

    private Answer retry(Ask ask, Caller caller) {
        MessageId id = ask.message();
        boolean evenIfSent = ask.hasBody()
                && ask.<Boolean>read(fields -> {
                    var wanted = fields.flag("evenIfSent");
                    return fields.result(() -> wanted.orElse(false));
                });
        return ask.answer(
                deadLetters.retry(caller, id, evenIfSent), message -> Answer.json(200, Rows.message(message)));
    }

    private Answer retryAll(Ask ask, Caller caller) {
        ChannelId channel = ask.read(fields -> {
            var named = fields.requiredParsed("channel", "the id of a channel", ChannelId::parse);
            return fields.result(named::orElseThrow);
        });
        return ask.answer(
                deadLetters.retryAll(caller, channel), retried -> Answer.json(200, Map.of("retried", retried)));
    }
}
