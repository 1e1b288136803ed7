package io.parley.messaging.service;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.Quote;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages with what belongs to them: quotes, reactions, and between members how far they have come. */
final class MessageViews {
    private MessageViews() {}

    static MessageView one(OrganizationTx tx, Message message) {
        Conversation conversation =
                tx.conversations().find(message.conversation()).orElseThrow();
        return of(tx, conversation, List.of(message)).getFirst();
    }

    static List<MessageView> of(OrganizationTx tx, Conversation conversation, List<Message> messages) {
        var ids = messages.stream().map(Message::id).toList();
        var reactions = tx.messages().reactions(ids);
        var quoted = quoted(tx, messages);
        var status = status(tx, conversation);
        return messages.stream()
                .map(message -> new MessageView(
                        message.seenAs(status.apply(message)),
                        message.replyTo().flatMap(id -> Optional.ofNullable(quoted.get(id))),
                        reactions.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private static Map<MessageId, Quote> quoted(OrganizationTx tx, List<Message> messages) {
        var ids = messages.stream()
                .flatMap(message -> message.replyTo().stream())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : tx.messages().findAll(ids).stream().collect(Collectors.toMap(Message::id, Quote::of));
    }

    /** Between members a message has come as far as the slowest of those it is for. */
    private static Function<Message, MessageStatus> status(OrganizationTx tx, Conversation conversation) {
        if (!conversation.kind().isPrivate()) {
            return Message::status;
        }
        Map<MemberId, Receipt> known = tx.conversations().receipts(conversation.id()).stream()
                .collect(Collectors.toMap(Receipt::member, Function.identity()));
        List<Receipt> receipts = tx.participants().of(conversation.id()).stream()
                .map(who -> Objects.requireNonNullElseGet(known.get(who.member()), () -> Receipt.none(who.member())))
                .toList();
        return message -> status(message, receipts);
    }

    private static MessageStatus status(Message message, List<Receipt> receipts) {
        var others = receipts.stream()
                .filter(receipt -> !message.isBy(new Author.OfMember(receipt.member(), "")))
                .toList();
        if (others.isEmpty()) {
            return message.status();
        }
        if (others.stream().allMatch(receipt -> receipt.read() >= message.seq())) {
            return MessageStatus.READ;
        }
        return others.stream().allMatch(receipt -> receipt.delivered() >= message.seq())
                ? MessageStatus.DELIVERED
                : message.status();
    }
}
