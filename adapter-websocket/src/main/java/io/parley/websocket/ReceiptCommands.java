package io.parley.websocket;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.ReceiptService;
import io.parley.messaging.store.ConversationOverview;
import io.parley.wire.Fields;
import io.parley.wire.Reading;
import java.util.Map;

/** How far a member has come. Marks only rise, so a client may send one for many messages, late, or twice. */
record ReceiptCommands(ReceiptService receipts) {
    Map<String, Command> byName() {
        return Map.of(
                "read", (caller, fields) -> mark(caller, fields, receipts::markRead),
                "delivered", (caller, fields) -> mark(caller, fields, receipts::markDelivered));
    }

    private interface Mark {
        Outcome<ConversationOverview> of(Caller caller, ConversationId conversation, long upTo);
    }

    private static Reading<Map<String, Object>> mark(Caller caller, Fields fields, Mark mark) {
        var conversation = ConversationCommands.conversation(fields);
        var upTo = fields.requiredNumber("upTo");
        return fields.result(() -> mark.of(caller, conversation.orElseThrow(), upTo.orElseThrow()))
                .then(ConversationCommands::overview);
    }
}
