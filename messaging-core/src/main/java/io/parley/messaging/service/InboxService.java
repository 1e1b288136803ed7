package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.Message;
import io.parley.messaging.note.Note;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What members read: lists, threads, single conversations. Thread-safe. */
public final class InboxService {
    private final Transactor transactor;
    private final Limits limits;
    private final ReplyWindows windows;

    InboxService(Workshop workshop) {
        this.transactor = workshop.transactor();
        this.limits = workshop.limits();
        this.windows = workshop.windows();
    }

    /** Conversations, the last changed first. A limit beyond the allowed page size is cut to it. */
    public Outcome<Page<ConversationOverview>> conversations(Caller caller, ConversationFilter filter, int limit) {
        int size = pageSize(limit);
        return reading(caller, tx -> {
            var rows = tx.conversations().list(filter, caller.viewer(), size + 1).stream()
                    .map(windows::shown)
                    .toList();
            return Outcome.done(Page.of(rows, size, tx.feed().end()));
        });
    }

    public Outcome<ConversationOverview> conversation(Caller caller, ConversationId id) {
        return reading(
                caller,
                tx -> tx.conversations()
                        .overview(id, caller.viewer())
                        .map(windows::shown)
                        .<Outcome<ConversationOverview>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("conversation"))));
    }

    /** Messages of a conversation in ascending order. {@link Page#more} speaks of the direction that was read. */
    public Outcome<Page<MessageView>> messages(Caller caller, ConversationId id, MessageRange range, int limit) {
        int size = pageSize(limit);
        return inConversation(caller, id, (tx, conversation) -> {
            var rows = tx.messages().range(id, range, size + 1);
            boolean more = rows.size() > size;
            return new Page<>(
                    MessageViews.of(tx, conversation, more ? nearest(rows, range, size) : rows),
                    more,
                    tx.feed().end());
        });
    }

    /** The messages around one of them. */
    public Outcome<Page<MessageView>> messagesAround(Caller caller, ConversationId id, MessageId message, int limit) {
        Optional<Message> found =
                transactor.read(caller.organization(), tx -> tx.messages().find(message));
        if (found.isEmpty() || !found.get().conversation().equals(id)) {
            return Outcome.refused(new Refusal.NotFound("message"));
        }
        return messages(caller, id, new MessageRange.Around(found.get().seq()), limit);
    }

    /** The conversation's notes, the newest so many, in ascending order. */
    public Outcome<Page<Note>> notes(Caller caller, ConversationId id, int limit) {
        int size = pageSize(limit);
        return inConversation(
                caller,
                id,
                (tx, conversation) ->
                        new Page<>(tx.notes().of(id, size), false, tx.feed().end()));
    }

    /** What has happened in a conversation after a number, in order; its timeline. */
    public Outcome<Page<Happened>> timeline(Caller caller, ConversationId id, long after, int limit) {
        int size = pageSize(limit);
        return inConversation(
                caller,
                id,
                (tx, conversation) -> Page.of(
                        tx.feed().of(id, after, size + 1), size, tx.feed().end()));
    }

    private <T> Outcome<T> inConversation(
            Caller caller, ConversationId id, BiFunction<OrganizationTx, Conversation, T> read) {
        return reading(
                caller,
                tx -> Desk.find(tx, caller, id)
                        .<Outcome<T>>map(found -> Outcome.done(read.apply(tx, found)))
                        .orElseGet(Desk::noConversation));
    }

    private <T> Outcome<T> reading(Caller caller, Function<OrganizationTx, Outcome<T>> read) {
        return AccessPolicy.allows(caller, UseCase.READ_THE_INBOX)
                ? transactor.read(caller.organization(), read)
                : AccessPolicy.refuse(caller, UseCase.READ_THE_INBOX);
    }

    private int pageSize(int limit) {
        return Math.clamp(limit, 1, limits.pageSize());
    }

    private static List<Message> nearest(List<Message> rows, MessageRange range, int size) {
        return switch (range) {
            case MessageRange.Latest() -> rows.subList(rows.size() - size, rows.size());
            case MessageRange.Before(long ignored) -> rows.subList(rows.size() - size, rows.size());
            case MessageRange.After(long ignored) -> rows.subList(0, size);
            case MessageRange.Around(long ignored) -> rows.subList(0, size);
        };
    }
}
