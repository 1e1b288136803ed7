package io.parley.messaging.conversation;

import io.parley.messaging.message.Message;
import java.time.Instant;
import java.util.Optional;

/** The next state of a conversation, part by part. Each step gives a new one. */
record ConversationChange(Conversation next) {
    ConversationChange seq(long lastSeq) {
        return with(next.status(), next.customer(), next.assignee(), lastSeq, next.lastMessage(), next.updatedAt());
    }

    ConversationChange at(Instant now) {
        return with(next.status(), next.customer(), next.assignee(), next.lastSeq(), next.lastMessage(), now);
    }

    ConversationChange status(Status status) {
        return with(status, next.customer(), next.assignee(), next.lastSeq(), next.lastMessage(), next.updatedAt());
    }

    ConversationChange assignee(Optional<Assignee> assignee) {
        return with(next.status(), next.customer(), assignee, next.lastSeq(), next.lastMessage(), next.updatedAt());
    }

    ConversationChange message(Message message) {
        return with(
                next.status(),
                next.customer(),
                next.assignee(),
                message.seq(),
                Optional.of(LastMessage.of(message)),
                next.updatedAt());
    }

    ConversationChange wroteAt(Instant at) {
        return with(
                next.status(),
                next.customer().map(customer -> customer.wroteAt(at)),
                next.assignee(),
                next.lastSeq(),
                next.lastMessage(),
                next.updatedAt());
    }

    Conversation done() {
        return next;
    }

    private ConversationChange with(
            Status status,
            Optional<Customer> customer,
            Optional<Assignee> assignee,
            long lastSeq,
            Optional<LastMessage> lastMessage,
            Instant updatedAt) {
        return new ConversationChange(new Conversation(
                next.id(),
                next.number(),
                next.kind(),
                status,
                next.priority(),
                next.subject(),
                customer,
                assignee,
                lastSeq,
                lastMessage,
                next.createdAt(),
                updatedAt));
    }
}
