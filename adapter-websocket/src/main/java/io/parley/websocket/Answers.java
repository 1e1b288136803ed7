package io.parley.websocket;

import io.parley.messaging.Messaging;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Availability;
import io.parley.messaging.message.Message;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.service.ConversationService;
import io.parley.messaging.service.InboxService;
import io.parley.messaging.service.MemberService;
import io.parley.messaging.service.Page;
import io.parley.messaging.service.PresenceService;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.MessageRange;
import io.parley.wire.Commands;
import io.parley.wire.Fields;
import io.parley.wire.PeopleRows;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The commands that are the same use cases as over REST. Thread-safe. */
final class Answers {
    private static final int USUAL_PAGE = 50;

    private final ConversationService conversations;
    private final InboxService inbox;
    private final MemberService members;
    private final PresenceService presence;
    private final PositionSeal seal;

    Answers(Messaging messaging, PositionSeal seal) {
        this.conversations = messaging.conversations();
        this.inbox = messaging.inbox();
        this.members = messaging.members();
        this.presence = messaging.presence();
        this.seal = seal;
    }

    Reading<Map<String, Object>> to(Caller caller, Request request) {
        var fields = Fields.of(request.data());
        return switch (request.type()) {
            case "message.send" -> send(caller, fields);
            case "note.add" -> addNote(caller, fields);
            case "read" -> read(caller, fields);
            case "typing" -> typing(caller, fields);
            case "assign" -> assign(caller, fields);
            case "status.set" -> setStatus(caller, fields);
            case "history" -> history(caller, fields);
            case "availability.set" -> setAvailability(caller, fields);
            case "presence.query" -> presenceOf(caller, fields);
            default -> new Reading.Unfit<>(Problem.of(ProblemCode.UNKNOWN_COMMAND));
        };
    }

    private Reading<Map<String, Object>> send(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        return Commands.newMessage(fields)
                .then(message -> Answer.of(
                        conversations.post(caller, conversation.orElseThrow(), message),
                        posted -> Map.of("message", Rows.message(posted.message()))));
    }

    private Reading<Map<String, Object>> addNote(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        return Commands.newNote(fields)
                .then(note -> Answer.of(
                        conversations.addNote(caller, conversation.orElseThrow(), note.text(), note.visibility()),
                        added -> Map.of("note", Rows.note(added))));
    }

    private Reading<Map<String, Object>> read(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        var upTo = fields.requiredNumber("upTo");
        return fields.result(() -> conversations.markRead(caller, conversation.orElseThrow(), upTo.orElseThrow()))
                .then(Answers::overview);
    }

    private Reading<Map<String, Object>> typing(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        var started = fields.requiredParsed("state", "start or stop", Answers::startOrStop);
        return fields.result(() -> {
            conversations.typing(caller, conversation.orElseThrow(), started.orElseThrow());
            return Map.of();
        });
    }

    private Reading<Map<String, Object>> assign(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        var member = fields.requiredOrNull("member", "the id of a member, or null", MemberId::parse);
        return fields.result(() -> assign(caller, conversation.orElseThrow(), member))
                .then(Answers::overview);
    }

    private Outcome<ConversationOverview> assign(Caller caller, ConversationId conversation, Optional<MemberId> to) {
        return to.map(member -> conversations.assign(caller, conversation, member))
                .orElseGet(() -> conversations.unassign(caller, conversation));
    }

    private Reading<Map<String, Object>> setStatus(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        var status = fields.requiredWord("status", Status.class);
        return fields.result(() -> conversations.changeStatus(caller, conversation.orElseThrow(), status.orElseThrow()))
                .then(Answers::overview);
    }

    private Reading<Map<String, Object>> history(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        var after = fields.number("after");
        var before = fields.number("before");
        var limit = fields.number("limit");
        if (after.isPresent() && before.isPresent()) {
            fields.wrong("before", ProblemCode.INVALID_VALUE, "Send after or before, not both.");
        }
        return fields.result(() -> inbox.messages(caller, conversation.orElseThrow(), range(after, before), (int)
                        Math.min(limit.orElse(USUAL_PAGE), Integer.MAX_VALUE)))
                .then(page -> Answer.of(page, rows -> history(caller, rows)));
    }

    private Map<String, Object> history(Caller caller, Page<Message> page) {
        return Map.of(
                "messages", page.rows().stream().map(Rows::message).toList(),
                "hasMore", page.more(),
                "position", seal.seal(caller.organization(), page.position()));
    }

    private Reading<Map<String, Object>> setAvailability(Caller caller, Fields fields) {
        var availability = fields.requiredWord("availability", Availability.class);
        return fields.result(() -> members.setAvailability(caller, availability.orElseThrow()))
                .then(outcome -> Answer.of(outcome, member -> Map.of("member", Rows.member(member))));
    }

    private Reading<Map<String, Object>> presenceOf(Caller caller, Fields fields) {
        var asked = fields.requiredList("members", "ids of members", PresenceService.MOST_ASKED, MemberId::parse);
        return fields.result(() -> presence.of(caller, asked)).then(outcome -> Answer.of(outcome, Answers::presences));
    }

    private static Map<String, Object> presences(Map<MemberId, Presence> found) {
        return Map.of(
                "members",
                found.entrySet().stream()
                        .map(each -> PeopleRows.presence(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Reading<Map<String, Object>> overview(Outcome<ConversationOverview> outcome) {
        return Answer.of(outcome, overview -> Map.of("conversation", Rows.conversation(overview)));
    }

    private static Optional<ConversationId> conversation(Fields fields) {
        return fields.requiredParsed("conversation", "the id of a conversation", ConversationId::parse);
    }

    private static MessageRange range(OptionalLong after, OptionalLong before) {
        if (after.isPresent()) {
            return new MessageRange.After(after.getAsLong());
        }
        return before.isPresent() ? new MessageRange.Before(before.getAsLong()) : new MessageRange.Latest();
    }

    private static Optional<Boolean> startOrStop(String word) {
        return switch (word) {
            case "start" -> Optional.of(true);
            case "stop" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
