package io.parley.websocket;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.MessageService;
import io.parley.messaging.service.MessageView;
import io.parley.wire.Commands;
import io.parley.wire.Fields;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import java.util.Map;
import java.util.Optional;

/** What members say, and do with what was said. */
record MessageCommands(MessageService messages) {
    private static final int LONGEST_EMOJI = 256;

    Map<String, Command> byName() {
        return Map.of(
                "message.send", this::send,
                "message.edit", this::edit,
                "message.delete", this::delete,
                "reaction.add", (caller, fields) -> react(fields, (id, emoji) -> messages.react(caller, id, emoji)),
                "reaction.remove",
                        (caller, fields) -> react(fields, (id, emoji) -> messages.unreact(caller, id, emoji)));
    }

    private Reading<Map<String, Object>> send(Caller caller, Fields fields) {
        Optional<ConversationId> conversation = ConversationCommands.conversation(fields);
        return Commands.newMessage(fields)
                .then(message -> Answer.of(
                        messages.post(caller, conversation.orElseThrow(), message),
                        posted -> Map.of("message", Rows.message(posted.message()))));
    }

    private Reading<Map<String, Object>> edit(Caller caller, Fields fields) {
        Optional<MessageId> message = message(fields);
        return Commands.newText(fields).then(text -> answer(messages.edit(caller, message.orElseThrow(), text)));
    }

    private Reading<Map<String, Object>> delete(Caller caller, Fields fields) {
        Optional<MessageId> message = message(fields);
        return fields.result(() -> messages.delete(caller, message.orElseThrow()))
                .then(MessageCommands::answer);
    }

    private interface Reacting {
        Outcome<MessageView> with(MessageId message, Emoji emoji);
    }

    private static Reading<Map<String, Object>> react(Fields fields, Reacting reacting) {
        Optional<MessageId> message = message(fields);
        Optional<String> emoji = fields.requiredText("emoji", LONGEST_EMOJI);
        return fields.result(() -> Emoji.parse(emoji.orElseThrow())
                        .map(it -> reacting.with(message.orElseThrow(), it))
                        .orElseGet(() -> Outcome.refused(new MessageRefusal.NotAnEmoji())))
                .then(MessageCommands::answer);
    }

    private static Reading<Map<String, Object>> answer(Outcome<MessageView> outcome) {
        return Answer.of(outcome, view -> Map.of("message", Rows.message(view)));
    }

    private static Optional<MessageId> message(Fields fields) {
        return fields.requiredParsed("message", "the id of a message", MessageId::parse);
    }
}
