package io.parley.websocket;

import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.ConversationService;
import io.parley.messaging.service.NoteService;
import io.parley.messaging.store.ConversationOverview;
import io.parley.wire.Commands;
import io.parley.wire.Fields;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import java.util.Map;
import java.util.Optional;

/** The work on conversations, and the remarks beside them. */
record ConversationCommands(ConversationService conversations, NoteService notes) {
    Map<String, Command> byName() {
        return Map.of(
                "assign", this::assign,
                "claim", this::claim,
                "status.set", this::setStatus,
                "note.add", this::addNote,
                "typing", this::typing);
    }

    private Reading<Map<String, Object>> assign(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        var member = fields.requiredOrNull("member", "the id of a member, or null", MemberId::parse);
        return fields.result(() -> assign(caller, conversation.orElseThrow(), member))
                .then(ConversationCommands::overview);
    }

    private Outcome<ConversationOverview> assign(Caller caller, ConversationId conversation, Optional<MemberId> to) {
        return to.map(member -> conversations.assign(caller, conversation, member))
                .orElseGet(() -> conversations.unassign(caller, conversation));
    }

    private Reading<Map<String, Object>> claim(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        return fields.result(() -> conversations.claim(caller, conversation.orElseThrow()))
                .then(ConversationCommands::overview);
    }

    private Reading<Map<String, Object>> setStatus(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        var status = fields.requiredWord("status", Status.class);
        return fields.result(() -> conversations.changeStatus(caller, conversation.orElseThrow(), status.orElseThrow()))
                .then(ConversationCommands::overview);
    }

    private Reading<Map<String, Object>> addNote(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        return Commands.newNote(fields)
                .then(note -> Answer.of(
                        notes.add(caller, conversation.orElseThrow(), note.text(), note.visibility()),
                        added -> Map.of("note", Rows.note(added))));
    }

    private Reading<Map<String, Object>> typing(Caller caller, Fields fields) {
        var conversation = conversation(fields);
        var started = fields.requiredParsed("state", "start or stop", ConversationCommands::startOrStop);
        return fields.result(() -> {
            conversations.typing(caller, conversation.orElseThrow(), started.orElseThrow());
            return Map.of();
        });
    }

    static Optional<ConversationId> conversation(Fields fields) {
        return fields.requiredParsed("conversation", "the id of a conversation", ConversationId::parse);
    }

    static Reading<Map<String, Object>> overview(Outcome<ConversationOverview> outcome) {
        return Answer.of(outcome, overview -> Map.of("conversation", Rows.conversation(overview)));
    }

    private static Optional<Boolean> startOrStop(String word) {
        return switch (word) {
            case "start" -> Optional.of(true);
            case "stop" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
