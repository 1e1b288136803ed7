package io.parley.messaging.memory;

import io.parley.messaging.conversation.ConversationEvent.ContactNamed;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.Reaction;
import java.util.List;

/** What a contact is called in the rows of one conversation. */
record InMemoryNames(Tables tables, ConversationId conversation) {
    void change(ContactNamed named) {
        var before = new Author.OfContact(named.contact(), named.before());
        var after = new Author.OfContact(named.contact(), named.name());
        List<Message> all = tables.messages.all().stream()
                .filter(message -> message.conversation().equals(conversation))
                .toList();
        for (Message message : all) {
            if (message.author().equals(before)) {
                tables.messages.put(message.id(), message.by(after));
            }
            tables.reactions
                    .get(message.id())
                    .filter(reactions -> reactions.stream()
                            .anyMatch(reaction -> reaction.by().equals(before)))
                    .ifPresent(reactions -> tables.reactions.put(message.id(), renamed(reactions, before, after)));
        }
    }

    private static List<Reaction> renamed(List<Reaction> reactions, Author before, Author after) {
        return reactions.stream()
                .map(reaction ->
                        reaction.by().equals(before) ? new Reaction(after, reaction.emoji(), reaction.at()) : reaction)
                .toList();
    }
}
