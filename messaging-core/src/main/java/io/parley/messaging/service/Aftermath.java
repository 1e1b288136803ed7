package io.parley.messaging.service;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RichText;
import io.parley.messaging.port.Happening;
import java.util.List;
import java.util.Optional;

/** What is done at the platform to a message after it was written: edited, taken back, reacted to; to a call, ended. */
record Aftermath(Workshop workshop) {
    Happening edited(OnChannel on, Inbound.MessageEdited edited) {
        return happened(on, edited.message(), new EarlyChange.Edited(edited.text(), edited.at()));
    }

    Happening deleted(OnChannel on, Inbound.MessageDeleted deleted) {
        return happened(on, deleted.message(), new EarlyChange.Deleted(deleted.at()));
    }

    Happening reacted(OnChannel on, Inbound.Reacted reacted) {
        return happened(on, reacted.message(), new EarlyChange.Reacted(reacted.emoji(), reacted.at()));
    }

    /** A message that is here already: nothing new, but of a call perhaps its end. */
    Happening toldAgain(OnChannel on, Message message, Content content) {
        if (!(content instanceof Content.Call(CallState state))) {
            return new Happening.DuplicateIgnored(on.type());
        }
        Conversation before = on.conversationOf(message);
        Conversation after = workshop.store(on.tx(), before, new ConversationCommand.EndCall(message, state));
        return after.lastSeq() == before.lastSeq()
                ? new Happening.DuplicateIgnored(on.type())
                : new Happening.ChangeTaken(on.type());
    }

    /** What was done to a message before it came; the conversation is locked, and the message's platform id. */
    void of(OnChannel on, Conversation conversation, MessageId id, PlatformMessageId platformId) {
        Conversation now = conversation;
        for (EarlyChange change : on.tx().messages().takeEarlyChanges(on.id(), platformId)) {
            now = apply(on, now, on.tx().messages().find(id).orElseThrow(), change);
        }
    }

    private Happening happened(OnChannel on, PlatformMessageId platformId, EarlyChange change) {
        Optional<Message> message = on.lock(platformId);
        if (message.isEmpty()) {
            on.tx().messages().keepEarly(on.id(), platformId, change);
            return new Happening.ChangeKept(on.type());
        }
        apply(on, on.conversationOf(message.get()), message.get(), change);
        return new Happening.ChangeTaken(on.type());
    }

    private Conversation apply(OnChannel on, Conversation conversation, Message message, EarlyChange change) {
        return switch (change) {
            case EarlyChange.Edited edited -> edit(on, conversation, message, edited);
            case EarlyChange.Deleted ignored -> delete(on, conversation, message);
            case EarlyChange.Reacted reacted -> react(on, conversation, message, reacted);
        };
    }

    /** What members wrote is theirs to edit: a platform that says otherwise speaks of a message that was echoed. */
    private Conversation edit(OnChannel on, Conversation conversation, Message message, EarlyChange.Edited edited) {
        if (message.author() instanceof Author.OfMember) {
            return conversation;
        }
        var content = message.content().saying(RichText.plain(edited.text()));
        return workshop.store(on.tx(), conversation, new ConversationCommand.EditElsewhere(message, content));
    }

    private Conversation delete(OnChannel on, Conversation conversation, Message message) {
        if (!message.content().attachments().isEmpty()) {
            on.tx().files().release(message.id(), workshop.now());
        }
        return workshop.store(on.tx(), conversation, new ConversationCommand.DeleteElsewhere(message));
    }

    private Conversation react(OnChannel on, Conversation conversation, Message message, EarlyChange.Reacted reacted) {
        Customer customer = conversation.customer().orElseThrow();
        var present = on.tx().messages().reactions(List.of(message.id())).getOrDefault(message.id(), List.of());
        var command = new ConversationCommand.ReactElsewhere(
                message,
                new Author.OfContact(customer.contact(), customer.name()),
                reacted.emoji(),
                present,
                reacted.at());
        return workshop.store(on.tx(), conversation, command);
    }
}
