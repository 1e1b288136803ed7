package io.parley.messaging.service;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Person;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.store.OrganizationTx;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One channel within a transaction: where a platform said something. */
record OnChannel(OrganizationTx tx, ChannelType type, ChannelId id) {
    /** Who that is here, by any of their handles. Whoever is found has all of them from then on. */
    Optional<Contact> find(Person person) {
        if (person.aliases().isEmpty()) {
            return tx.contacts().findByHandle(id, person.handle());
        }
        List<Handle> handles = handlesOf(person);
        Map<Handle, Contact> found = tx.contacts().findByHandles(id, handles);
        Optional<Contact> contact =
                handles.stream().filter(found::containsKey).findFirst().map(found::get);
        contact.ifPresent(known -> learn(known, handles, found.keySet()));
        return contact;
    }

    /** A new contact of that name. */
    Contact meet(Person person, Contact contact) {
        tx.contacts().add(contact, id, person.handle());
        learn(contact, handlesOf(person), Set.of(person.handle()));
        return contact;
    }

    private void learn(Contact contact, List<Handle> handles, Set<Handle> known) {
        handles.stream()
                .filter(handle -> !known.contains(handle))
                .forEach(handle -> tx.contacts().addHandle(contact.id(), id, handle));
    }

    private static List<Handle> handlesOf(Person person) {
        var handles = new LinkedHashSet<Handle>();
        handles.add(person.handle());
        handles.addAll(person.aliases());
        return new ArrayList<>(handles);
    }

    Optional<Conversation> lockOpen(ContactId contact) {
        return tx.conversations().lockOpen(contact, id);
    }

    /** From here on until the transaction ends nobody else tells anything about that message. */
    Optional<Message> lock(PlatformMessageId message) {
        return tx.messages().lockPlatformId(id, message);
    }

    Conversation conversationOf(Message message) {
        return tx.conversations().lock(message.conversation()).orElseThrow();
    }
}
