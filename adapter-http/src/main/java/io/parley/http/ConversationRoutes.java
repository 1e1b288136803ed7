package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.ConversationService;
import io.parley.messaging.service.GroupService;
import io.parley.messaging.service.InboxService;
import io.parley.messaging.store.ConversationFilter.Place;
import io.parley.messaging.store.ConversationOverview;
import io.parley.wire.Rows;
import io.parley.wire.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Conversations and the facts about them. */
record ConversationRoutes(InboxService inbox, ConversationService conversations, GroupService groups, Pages pages) {
    private static final String ALL = "/api/v1/conversations";
    private static final String ONE = ALL + "/{id}";

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "Conversations, the last changed first")
                        .query("status", "Only with this status", ConversationSchemas.STATUS)
                        .query("assignee", "Only of me, of none, or of the member with this id", text())
                        .query("kind", "Only of this kind", words(Words.all(Kind.class)))
                        .query("channel", "Only on the channel with this id", text())
                        .query("q", "A part of the contact's name or of the subject", text())
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .query("cursor", "Go on from page.next of the page before", text())
                        .answers(200, Schemas.page("Conversation"))
                        .forMembers(this::list),
                Route.post(ALL, "Open a conversation of the team with itself, or gather members in a group")
                        .takes(Opening.SCHEMA)
                        .answers(201, ref("Conversation"))
                        .forMembers(this::open),
                Route.get(ONE, "One conversation")
                        .answers(200, ref("Conversation"))
                        .forMembers((ask, caller) -> row(ask, inbox.conversation(caller, ask.conversation()))),
                fact(
                        "/assignee",
                        "Give it to a member, or to nobody with null",
                        "member",
                        text().orNull(),
                        this::assign),
                fact(
                        "/status",
                        "Change where the work stands",
                        "status",
                        ConversationSchemas.STATUS,
                        this::changeStatus),
                Route.post(ONE + "/claim", "Take it, if nobody has it; who comes second learns who was faster")
                        .answers(200, ref("Conversation"))
                        .forMembers((ask, caller) -> row(ask, conversations.claim(caller, ask.conversation()))),
                Route.get(ONE + "/timeline", "What has happened, in order, in the words of the live stream")
                        .query("after", "Newer than this seq; page.next is the next one to use", number())
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .answers(200, Schemas.page("Happening"))
                        .forMembers(this::timeline));
    }

    private static Route fact(
            String path, String summary, String field, Schema shape, BiFunction<Ask, Caller, Answer> step) {
        return Route.put(ONE + path, summary)
                .takes(object(field(field, shape)))
                .answers(200, ref("Conversation"))
                .forMembers(step);
    }

    private Answer list(Ask ask, Caller caller) {
        var outcome = inbox.conversations(caller, ListQuery.filter(ask, caller), ask.limit());
        return ask.answer(
                outcome,
                page -> pages.answer(
                        caller,
                        page,
                        Rows::conversation,
                        rows -> Cursor.write(Place.of(rows.getLast().conversation()))));
    }

    private Answer open(Ask ask, Caller caller) {
        var outcome = switch (ask.read(Opening::read)) {
            case Opening.Internal(String subject) -> conversations.openInternal(caller, subject);
            case Opening.Group(String name, Set<MemberId> members) -> groups.gather(caller, name, members);
        };
        return ask.answer(outcome, overview -> Answer.json(201, Rows.conversation(overview)));
    }

    private Answer timeline(Ask ask, Caller caller) {
        var outcome =
                inbox.timeline(caller, ask.conversation(), ask.number("after").orElse(0L), ask.limit());
        return ask.answer(
                outcome,
                page -> pages.answer(
                        caller,
                        page,
                        Rows::timeline,
                        rows -> String.valueOf(rows.getLast().seq())));
    }

    private Answer assign(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        Optional<MemberId> member = ask.read(fields -> {
            var to = fields.requiredOrNull("member", "the id of a member, or null", MemberId::parse);
            return fields.result(() -> to);
        });
        return row(
                ask,
                member.map(to -> conversations.assign(caller, id, to))
                        .orElseGet(() -> conversations.unassign(caller, id)));
    }

    private Answer changeStatus(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        Status to = ask.read(fields -> {
            var word = fields.requiredWord("status", Status.class);
            return fields.result(word::orElseThrow);
        });
        return row(ask, conversations.changeStatus(caller, id, to));
    }

    private static Answer row(Ask ask, Outcome<ConversationOverview> outcome) {
        return ask.answer(outcome, overview -> Answer.json(200, Rows.conversation(overview)));
    }
}
