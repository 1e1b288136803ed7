package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.GroupPatch;
import io.parley.messaging.service.GroupService;
import io.parley.messaging.store.ConversationOverview;
import io.parley.wire.Fields;
import io.parley.wire.Json;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conversations between members, and who belongs to them. */
record GroupRoutes(GroupService groups) {
    private static final String ONE = "/api/v1/conversations/{id}";
    private static final String DIRECT = "/api/v1/conversations/direct/{memberId}";
    private static final String PARTICIPANTS = ONE + "/participants";
    private static final String OPEN_DIRECT = "The caller's conversation with a member: the one there is, or a new one";

    /** More ids than this nobody means; how many a group takes is the core's to say. */
    private static final int MOST_NAMED = 1_000;

    List<Route> routes() {
        return List.of(
                openDirect(Route.put(DIRECT, OPEN_DIRECT)),
                openDirect(Route.post(DIRECT, OPEN_DIRECT)),
                Route.patch(ONE, "Change a group's name or avatar, an image uploaded to it; null takes the avatar away")
                        .takes(object(optional("subject", text()), optional("avatar", text().orNull())))
                        .answers(200, ref("Conversation"))
                        .forMembers(this::change),
                Route.put(ONE + "/owner", "Make another participant the owner of a group")
                        .takes(object(field("member", text())))
                        .answers(200, ref("Conversation"))
                        .forMembers(this::transfer),
                Route.get(PARTICIPANTS, "Who takes part in a conversation between members, the first who joined first")
                        .answers(200, Schemas.page("Participant"))
                        .forMembers((ask, caller) -> rows(ask, groups.participants(caller, ask.conversation()))),
                Route.post(PARTICIPANTS, "Bring members into a group; they see all of its history")
                        .takes(object(field("members", list(text()))))
                        .answers(200, Schemas.page("Participant"))
                        .forMembers(this::add),
                Route.delete(PARTICIPANTS + "/{memberId}", "Take a member out of a group; me leaves it")
                        .answers(204)
                        .forMembers((ask, caller) -> ask.answer(
                                groups.remove(caller, ask.conversation(), ask.member(caller)),
                                gone -> Answer.empty(204))));
    }

    private Route openDirect(Route.Draft draft) {
        return draft.answers(201, ref("Conversation"))
                .answers(200, ref("Conversation"))
                .forMembers((ask, caller) -> ask.answer(
                        groups.direct(caller, ask.member(caller)),
                        opened -> Answer.json(opened.existed() ? 200 : 201, Rows.conversation(opened.overview()))));
    }

    private Answer change(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        return row(ask, groups.change(caller, id, ask.read(GroupRoutes::patch)));
    }

    private static Reading<GroupPatch> patch(Fields fields) {
        Optional<GroupPatch.Avatar> avatar = fields.isNull("avatar")
                ? Optional.of(new GroupPatch.Avatar(Optional.empty()))
                : fields.parsed("avatar", "the id of a file, or null", FileId::parse)
                        .map(file -> new GroupPatch.Avatar(Optional.of(file)));
        boolean alone = !fields.isNull("avatar") && !fields.has("avatar");
        Optional<String> subject = alone || fields.isNull("subject")
                ? fields.requiredText("subject", Json.MAX_STRING)
                : fields.text("subject", Json.MAX_STRING);
        return fields.result(() -> new GroupPatch(subject, avatar));
    }

    private Answer transfer(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        MemberId to = ask.read(fields -> {
            var member = fields.requiredParsed("member", "the id of a member", MemberId::parse);
            return fields.result(member::orElseThrow);
        });
        return row(ask, groups.transfer(caller, id, to));
    }

    private Answer add(Ask ask, Caller caller) {
        ConversationId id = ask.conversation();
        Set<MemberId> members = ask.read(fields -> {
            var named = members(fields);
            return fields.result(named::orElseThrow);
        });
        return rows(ask, groups.add(caller, id, members));
    }

    /** The field {@code members}: ids, each counted once. */
    static Optional<Set<MemberId>> members(Fields fields) {
        return fields.requiredList("members", MOST_NAMED, "the id of a member", MemberId::parse)
                .map(LinkedHashSet::new);
    }

    private static Answer rows(Ask ask, Outcome<List<Participant>> outcome) {
        return ask.answer(
                outcome, all -> Pages.whole(all.stream().map(Rows::participant).toList()));
    }

    private static Answer row(Ask ask, Outcome<ConversationOverview> outcome) {
        return ask.answer(outcome, overview -> Answer.json(200, Rows.conversation(overview)));
    }
}
