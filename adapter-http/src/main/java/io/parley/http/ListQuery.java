package io.parley.http;

import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.wire.Words;
import java.util.Optional;

/** The filter that a list's query asks for. */
final class ListQuery {
    private ListQuery() {}

    static ConversationFilter filter(Ask ask, Caller caller) {
        return new ConversationFilter(
                ask.query("status", oneOf(Status.class), word -> Words.parse(Status.class, word)),
                ask.query("assignee", "me, none or the id of a member", word -> assignee(word, caller))
                        .orElseGet(AssigneeIs.Anyone::new),
                ask.query("kind", oneOf(Kind.class), word -> Words.parse(Kind.class, word)),
                ask.query("channel", "the id of a channel", ChannelId::parse),
                ask.query("q"),
                ask.query("cursor").map(ListQuery::place));
    }

    private static Optional<AssigneeIs> assignee(String word, Caller caller) {
        return switch (word) {
            case "me" -> Optional.of(new AssigneeIs.One(caller.member()));
            case "none" -> Optional.of(new AssigneeIs.Nobody());
            default -> MemberId.parse(word).map(AssigneeIs.One::new);
        };
    }

    private static ConversationFilter.Place place(String cursor) {
        return Cursor.read(cursor).orElseThrow(Cursor::invalid);
    }

    private static <E extends Enum<E>> String oneOf(Class<E> choices) {
        return "one of " + String.join(", ", Words.all(choices));
    }
}
