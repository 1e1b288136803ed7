package io.parley.testkit.simulation;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.store.ContactStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another store's contacts, for mutants that get one thing wrong. */
class ForwardingContacts implements ContactStore {
    final ContactStore contacts;

    ForwardingContacts(ContactStore contacts) {
        this.contacts = contacts;
    }

    @Override
    public void add(Contact contact, ChannelId channel, Handle handle) {
        contacts.add(contact, channel, handle);
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return contacts.find(id);
    }

    @Override
    public List<Contact> list(Optional<ContactId> after, int limit) {
        return contacts.list(after, limit);
    }

    @Override
    public Optional<Contact> findByHandle(ChannelId channel, Handle handle) {
        return contacts.findByHandle(channel, handle);
    }

    @Override
    public void claimHandle(ChannelId channel, Handle handle) {
        contacts.claimHandle(channel, handle);
    }

    @Override
    public Map<Handle, Contact> findByHandles(ChannelId channel, Collection<Handle> handles) {
        return contacts.findByHandles(channel, handles);
    }

    @Override
    public boolean rename(ContactId contact, String from, String to) {
        return contacts.rename(contact, from, to);
    }

    @Override
    public void addHandle(ContactId contact, ChannelId channel, Handle handle) {
        contacts.addHandle(contact, channel, handle);
    }

    @Override
    public void preferMarketing(ContactId contact, boolean wanted, Instant at) {
        contacts.preferMarketing(contact, wanted, at);
    }

    @Override
    public boolean wantsMarketing(ContactId contact) {
        return contacts.wantsMarketing(contact);
    }
}
