package io.parley.websocket;

import io.parley.messaging.Messaging;
import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.identity.Caller;
import io.parley.wire.Fields;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands that are the same use cases as over REST. Thread-safe. */
final class Answers {
    private final Map<String, Command> commands;

    Answers(Messaging messaging, PositionSeal seal) {
        this.commands = joined(List.of(
                new MessageCommands(messaging.messages()).byName(),
                new ConversationCommands(messaging.conversations(), messaging.notes()).byName(),
                new ReceiptCommands(messaging.receipts()).byName(),
                new HistoryCommand(messaging.inbox(), seal).byName(),
                new MemberCommands(messaging.members(), messaging.presence()).byName()));
    }

    Reading<Map<String, Object>> to(Caller caller, Request request) {
        return Optional.ofNullable(commands.get(request.type()))
                .map(command -> command.answer(caller, Fields.of(request.data())))
                .orElseGet(() -> new Reading.Unfit<>(Problem.of(ProblemCode.UNKNOWN_COMMAND)));
    }

    Set<String> names() {
        return commands.keySet();
    }

    private static Map<String, Command> joined(List<Map<String, Command>> parts) {
        var all = new HashMap<String, Command>();
        parts.forEach(all::putAll);
        return Map.copyOf(all);
    }
}
