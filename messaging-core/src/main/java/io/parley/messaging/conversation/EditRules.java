package io.parley.messaging.conversation;

import io.parley.messaging.conversation.ConversationCommand.Delete;
import io.parley.messaging.conversation.ConversationCommand.Edit;
import io.parley.messaging.conversation.ConversationCommand.React;
import io.parley.messaging.conversation.ConversationCommand.Unreact;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be done with a message that is there. */
record EditRules(Conversation conversation, Limits limits, Instant now) {
    Decision edit(Edit edit) {
        Message message = edit.message();
        Content content = MessageRules.cleaned(edit.content());
        Optional<Refusal> refused = mayEdit(message, edit.by()).or(() -> MessageRules.unfit(content, limits));
        if (refused.isPresent()) {
            return new Decision.Refused(refused.get());
        }
        if (content.equals(message.content())) {
            return conversation.unchanged();
        }
        Message edited = message.saying(content, edit.flagged(), now);
        return conversation.noted(
                conversation.change().changed(edited), new ConversationEvent.MessageEdited(edited), now);
    }

    private Optional<Refusal> mayEdit(Message message, Author by) {
        if (!message.isBy(by)) {
            return Optional.of(new MessageRefusal.NotTheAuthor());
        }
        if (message.isDeleted()) {
            return Optional.of(new MessageRefusal.AlreadyDeleted());
        }
        if (conversation.customer().isPresent()) {
            return Optional.of(new MessageRefusal.ChannelCannotEdit());
        }
        return now.isAfter(message.createdAt().plus(limits.editWindow()))
                ? Optional.of(new MessageRefusal.EditWindowOver(limits.editWindow()))
                : Optional.empty();
    }

    Decision delete(Delete delete) {
        Message message = delete.message();
        if (!message.isBy(delete.by()) && !delete.moderates()) {
            return new Decision.Refused(new MessageRefusal.NotTheAuthor());
        }
        if (message.isDeleted()) {
            return conversation.unchanged();
        }
        if (message.status() == MessageStatus.QUEUED || message.status() == MessageStatus.UNKNOWN) {
            return new Decision.Refused(new MessageRefusal.BeingSent());
        }
        Message tombstone = message.saying(new Content.Deleted(now), false, now);
        return conversation.noted(
                conversation.change().changed(tombstone), new ConversationEvent.MessageDeleted(tombstone), now);
    }

    Decision react(React react) {
        if (react.message().isDeleted()) {
            return new Decision.Refused(new MessageRefusal.AlreadyDeleted());
        }
        if (isThere(react.by(), react.emoji(), react.present())) {
            return conversation.unchanged();
        }
        var kinds = react.present().stream().map(Reaction::emoji).distinct().toList();
        if (!kinds.contains(react.emoji()) && kinds.size() >= Reaction.MAX_KINDS) {
            return new Decision.Refused(new MessageRefusal.TooManyReactions(Reaction.MAX_KINDS));
        }
        var reaction = new Reaction(react.by(), react.emoji(), now);
        return conversation.noted(
                new ConversationEvent.ReactionAdded(react.message().id(), reaction), now);
    }

    Decision unreact(Unreact unreact) {
        return isThere(unreact.by(), unreact.emoji(), unreact.present())
                ? conversation.noted(
                        new ConversationEvent.ReactionRemoved(unreact.message().id(), unreact.by(), unreact.emoji()),
                        now)
                : conversation.unchanged();
    }

    private static boolean isThere(Author by, Emoji emoji, List<Reaction> present) {
        return present.stream()
                .anyMatch(reaction ->
                        reaction.emoji().equals(emoji) && reaction.by().isSameAs(by));
    }
}
