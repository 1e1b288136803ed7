package io.parley.messaging.store;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import java.util.List;
import java.util.Optional;

/** The organization's contacts and their handles. A handle names one contact per channel. */
public interface ContactStore {
    /** Adds a contact with a first handle. Collides when the handle is taken on that channel. */
    void add(Contact contact, ChannelId channel, Handle handle);

    Optional<Contact> find(ContactId id);

    /** The contacts in the order of their ids, those after this one. */
    List<Contact> list(Optional<ContactId> after, int limit);

    Optional<Contact> findByHandle(ChannelId channel, Handle handle);
}
