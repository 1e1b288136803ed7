package io.parley.messaging.store;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organization's contacts and their handles. A handle names one contact per channel. */
public interface ContactStore {
    /** Adds a contact with a first handle. Collides when the handle is taken on that channel. */
    void add(Contact contact, ChannelId channel, Handle handle);

    Optional<Contact> find(ContactId id);

    /** The contacts in the order of their ids, those after this one. */
    List<Contact> list(Optional<ContactId> after, int limit);

    Optional<Contact> findByHandle(ChannelId channel, Handle handle);

    /** Until this transaction ends nobody else who claims the handle goes on: so two do not meet the same person. */
    void claimHandle(ChannelId channel, Handle handle);

    /** Who has which of these handles. */
    Map<Handle, Contact> findByHandles(ChannelId channel, Collection<Handle> handles);

    /** Gives a contact who is still called so another name. False when they are called otherwise. */
    boolean rename(ContactId contact, String from, String to);

    /** Gives the contact another handle. Collides when somebody else has it on that channel. */
    void addHandle(ContactId contact, ChannelId channel, Handle handle);

    /** Whether the contact wants to be sent advertising. */
    void preferMarketing(ContactId contact, boolean wanted, Instant at);

    /** False once the contact has said no. */
    boolean wantsMarketing(ContactId contact);
}
