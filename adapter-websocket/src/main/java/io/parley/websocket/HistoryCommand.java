package io.parley.websocket;

import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.InboxService;
import io.parley.messaging.service.MessageView;
import io.parley.messaging.service.Page;
import io.parley.messaging.store.MessageRange;
import io.parley.wire.Fields;
import io.parley.wire.ProblemCode;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages from before, in pages, by number or around one of them. */
record HistoryCommand(InboxService inbox, PositionSeal seal) {
    private static final int USUAL_PAGE = 50;

    Map<String, Command> byName() {
        return Map.of("history", this::history);
    }

    private Reading<Map<String, Object>> history(Caller caller, Fields fields) {
        var conversation = ConversationCommands.conversation(fields);
        var stretch = Stretch.of(fields);
        var limit = fields.number("limit");
        return fields.result(() -> read(caller, conversation.orElseThrow(), stretch, (int)
                        Math.min(limit.orElse(USUAL_PAGE), Integer.MAX_VALUE)))
                .then(page -> Answer.of(page, rows -> answer(caller, rows)));
    }

    private Outcome<Page<MessageView>> read(Caller caller, ConversationId conversation, Stretch stretch, int limit) {
        return stretch.aroundMessage()
                .map(message -> inbox.messagesAround(caller, conversation, message, limit))
                .orElseGet(() -> inbox.messages(caller, conversation, stretch.range(), limit));
    }

    private Map<String, Object> answer(Caller caller, Page<MessageView> page) {
        return Map.of(
                "messages", page.rows().stream().map(Rows::message).toList(),
                "hasMore", page.more(),
                "position", seal.seal(caller.organization(), page.position()));
    }

    private record Stretch(Optional<MessageId> aroundMessage, MessageRange range) {
        static Stretch of(Fields fields) {
            if (Stream.of("before", "after", "around").filter(fields::has).count() > 1) {
                fields.wrong("before", ProblemCode.INVALID_VALUE, "Send one of before, after and around.");
            }
            Optional<MessageId> message = fields.hasText("around")
                    ? fields.parsed("around", "a number or the id of a message", MessageId::parse)
                    : Optional.empty();
            return new Stretch(message, fields.hasText("around") ? new MessageRange.Latest() : range(fields));
        }

        private static MessageRange range(Fields fields) {
            var before = fields.number("before");
            var after = fields.number("after");
            var around = fields.number("around");
            if (before.isPresent()) {
                return new MessageRange.Before(before.getAsLong());
            }
            if (after.isPresent()) {
                return new MessageRange.After(after.getAsLong());
            }
            return around.isPresent() ? new MessageRange.Around(around.getAsLong()) : new MessageRange.Latest();
        }
    }
}
