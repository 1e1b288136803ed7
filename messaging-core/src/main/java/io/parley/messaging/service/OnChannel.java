package io.parley.messaging.service;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Person;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.ContactName;
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
    /** Who that is here, by any of their handles. */
    Optional<Contact> find(Person person) {
        if (person.aliases().isEmpty()) {
            return tx.contacts().findByHandle(id, person.handle());
        }
        List<Handle> handles = handlesOf(person);
        Map<Handle, Contact> found = tx.contacts().findByHandles(id, handles);
        return handles.stream().filter(found::containsKey).findFirst().map(found::get);
    }

    /** The same. Somebody unknown is met by nobody else until this transaction ends. */
    Optional<Contact> findOrClaim(Person person) {
        Optional<Contact> known = find(person);
        if (known.isPresent()) {
            return known;
        }
        tx.contacts().claimHandle(id, person.handle());
        return find(person);
    }

    /**
     * From now on the contact is known by all of these handles. To be called with the conversation locked: who writes
     * before they wait for a lock gets their number too early, and their events are read out of order.
     */
    void learn(Contact contact, Person person) {
        if (!person.aliases().isEmpty()) {
            List<Handle> handles = handlesOf(person);
            Set<Handle> known = tx.contacts().findByHandles(id, handles).keySet();
            handles.stream()
                    .filter(handle -> !known.contains(handle))
                    .forEach(handle -> tx.contacts().addHandle(contact.id(), id, handle));
        }
    }

    /**
     * The contact as they are called now: who has been called by their handle so far may say otherwise. With the conversation
     * locked, which may have waited for somebody who introduced them.
     */
    Contact introduced(Contact found, Person person, Optional<Conversation> locked) {
        Contact contact = locked.flatMap(Conversation::customer)
                .filter(customer -> !customer.name().equals(found.name()))
                .flatMap(customer -> tx.contacts().find(customer.contact()))
                .orElse(found);
        if (person.name().isBlank() || !person.isHandle(contact.name())) {
            return contact;
        }
        String name = ContactName.of(person.name());
        boolean renamed = !name.isEmpty() && tx.contacts().rename(contact.id(), contact.name(), name);
        return renamed ? contact.named(name) : contact;
    }

    /** Adds a new contact. */
    void meet(Person person, Contact contact) {
        tx.contacts().add(contact, id, person.handle());
        learn(contact, person);
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
