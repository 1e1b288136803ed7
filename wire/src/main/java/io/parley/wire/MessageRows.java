package io.parley.wire;

import io.parley.messaging.message.Content;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.Quote;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.service.MessageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages as rows. Pure. */
final class MessageRows {
    private MessageRows() {}

    static MessageRow of(MessageView view) {
        Message message = view.message();
        return new MessageRow(
                message.id().toString(),
                message.seq(),
                message.conversation().toString(),
                Rows.author(message.author()),
                ContentRows.of(message.content()),
                message.replyTo().map(Object::toString),
                view.quote().map(MessageRows::quote),
                forwarded(message.forwarding()),
                message.clientId().map(id -> id.value()),
                Words.of(message.status()),
                message.failure().map(Rows::failure),
                reactions(view.reactions()),
                message.flagged() ? Optional.of(true) : Optional.empty(),
                message.createdAt(),
                message.editedAt(),
                deletedAt(message.content()));
    }

    private static Optional<String> forwarded(Forwarding forwarding) {
        return Optional.of(forwarding).filter(it -> it != Forwarding.NOT).map(Words::of);
    }

    private static Optional<Instant> deletedAt(Content content) {
        return content instanceof Content.Deleted(Instant at) ? Optional.of(at) : Optional.empty();
    }

    private static MessageRow.QuoteRow quote(Quote quote) {
        return new MessageRow.QuoteRow(quote.id().toString(), quote.seq(), Rows.author(quote.author()), quote.text());
    }

    private static List<MessageRow.ReactionRow> reactions(List<Reaction> reactions) {
        Map<String, List<AuthorRow>> byEmoji = new LinkedHashMap<>();
        for (Reaction reaction : reactions) {
            byEmoji.computeIfAbsent(reaction.emoji().value(), ignored -> new ArrayList<>())
                    .add(Rows.author(reaction.by()));
        }
        return byEmoji.entrySet().stream()
                .map(entry -> new MessageRow.ReactionRow(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
