package io.parley.messaging.conversation;

import io.parley.messaging.id.OfficeId;
import io.parley.messaging.message.Message;
import java.time.Instant;
import java.util.Optional;

/** The next state of a conversation, put together part by part within one decision. Not thread-safe. */
final class ConversationChange {
    private final Conversation before;
    private Status status;
    private Optional<String> subject;
    private Optional<Customer> customer;
    private Optional<Circle> circle;
    private Optional<Assignee> assignee;
    private long lastSeq;
    private long messages;
    private Optional<LastMessage> lastMessage;
    private Instant updatedAt;
    private Optional<OfficeId> office;

    ConversationChange(Conversation before) {
        this.before = before;
        this.status = before.status();
        this.subject = before.subject();
        this.customer = before.customer();
        this.circle = before.circle();
        this.assignee = before.assignee();
        this.lastSeq = before.lastSeq();
        this.messages = before.messages();
        this.lastMessage = before.lastMessage();
        this.updatedAt = before.updatedAt();
        this.office = before.office();
    }

    Conversation done() {
        return new Conversation(
                before.id(),
                before.number(),
                before.kind(),
                status,
                before.priority(),
                subject,
                customer,
                circle,
                assignee,
                lastSeq,
                messages,
                lastMessage,
                before.createdAt(),
                updatedAt,
                office);
    }

    ConversationChange seq(long seq) {
        lastSeq = seq;
        return this;
    }

    ConversationChange at(Instant now) {
        updatedAt = now;
        return this;
    }

    ConversationChange status(Status to) {
        status = to;
        return this;
    }

    ConversationChange named(String name) {
        subject = Optional.of(name);
        return this;
    }

    ConversationChange assignee(Optional<Assignee> to) {
        assignee = to;
        return this;
    }

    ConversationChange with(Customer other) {
        customer = Optional.of(other);
        return this;
    }

    ConversationChange with(Circle other) {
        circle = Optional.of(other);
        return this;
    }

    ConversationChange office(Optional<OfficeId> to) {
        office = to;
        return this;
    }

    /** A new message. */
    ConversationChange message(Message message) {
        lastSeq = message.seq();
        messages++;
        lastMessage = Optional.of(LastMessage.of(message));
        return this;
    }

    /** A message says something else now. */
    ConversationChange changed(Message message) {
        lastMessage = lastMessage.map(last -> last.id().equals(message.id()) ? LastMessage.of(message) : last);
        return this;
    }

    ConversationChange wroteAt(Instant at) {
        customer = customer.map(contact -> contact.wroteAt(at));
        return this;
    }
}
