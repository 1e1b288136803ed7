package io.parley.messaging.conversation;

import io.parley.messaging.id.OfficeId;
import io.parley.messaging.message.Message;
import java.time.Instant;
import java.util.Optional;

/** The next state of a conversation, part by part. Each step gives a new one. */
record ConversationChange(Conversation next) {
    ConversationChange seq(long lastSeq) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                next.status(),
                next.priority(),
                next.subject(),
                next.customer(),
                next.circle(),
                next.assignee(),
                lastSeq,
                next.messages(),
                next.lastMessage(),
                next.createdAt(),
                next.updatedAt(),
                next.office()));
    }

    ConversationChange at(Instant now) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                next.status(),
                next.priority(),
                next.subject(),
                next.customer(),
                next.circle(),
                next.assignee(),
                next.lastSeq(),
                next.messages(),
                next.lastMessage(),
                next.createdAt(),
                now,
                next.office()));
    }

    ConversationChange status(Status status) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                status,
                next.priority(),
                next.subject(),
                next.customer(),
                next.circle(),
                next.assignee(),
                next.lastSeq(),
                next.messages(),
                next.lastMessage(),
                next.createdAt(),
                next.updatedAt(),
                next.office()));
    }

    ConversationChange named(String subject) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                next.status(),
                next.priority(),
                Optional.of(subject),
                next.customer(),
                next.circle(),
                next.assignee(),
                next.lastSeq(),
                next.messages(),
                next.lastMessage(),
                next.createdAt(),
                next.updatedAt(),
                next.office()));
    }

    ConversationChange assignee(Optional<Assignee> assignee) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                next.status(),
                next.priority(),
                next.subject(),
                next.customer(),
                next.circle(),
                assignee,
                next.lastSeq(),
                next.messages(),
                next.lastMessage(),
                next.createdAt(),
                next.updatedAt(),
                next.office()));
    }

    ConversationChange with(Customer customer) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                next.status(),
                next.priority(),
                next.subject(),
                Optional.of(customer),
                next.circle(),
                next.assignee(),
                next.lastSeq(),
                next.messages(),
                next.lastMessage(),
                next.createdAt(),
                next.updatedAt(),
                next.office()));
    }

    ConversationChange with(Circle circle) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                next.status(),
                next.priority(),
                next.subject(),
                next.customer(),
                Optional.of(circle),
                next.assignee(),
                next.lastSeq(),
                next.messages(),
                next.lastMessage(),
                next.createdAt(),
                next.updatedAt(),
                next.office()));
    }

    ConversationChange office(Optional<OfficeId> office) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                next.status(),
                next.priority(),
                next.subject(),
                next.customer(),
                next.circle(),
                next.assignee(),
                next.lastSeq(),
                next.messages(),
                next.lastMessage(),
                next.createdAt(),
                next.updatedAt(),
                office));
    }

    private ConversationChange messages(long messages) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                next.status(),
                next.priority(),
                next.subject(),
                next.customer(),
                next.circle(),
                next.assignee(),
                next.lastSeq(),
                messages,
                next.lastMessage(),
                next.createdAt(),
                next.updatedAt(),
                next.office()));
    }

    private ConversationChange last(LastMessage message) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                next.status(),
                next.priority(),
                next.subject(),
                next.customer(),
                next.circle(),
                next.assignee(),
                next.lastSeq(),
                next.messages(),
                Optional.of(message),
                next.createdAt(),
                next.updatedAt(),
                next.office()));
    }

    /** A new message. */
    ConversationChange message(Message message) {
        return seq(message.seq()).messages(next.messages() + 1).last(LastMessage.of(message));
    }

    /** A message says something else now. */
    ConversationChange changed(Message message) {
        boolean shown = next.lastMessage()
                .filter(last -> last.id().equals(message.id()))
                .isPresent();
        return shown ? last(LastMessage.of(message)) : this;
    }

    ConversationChange wroteAt(Instant at) {
        return next.customer().map(customer -> with(customer.wroteAt(at))).orElse(this);
    }

    Conversation done() {
        return next;
    }
}
