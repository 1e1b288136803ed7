package io.parley.messaging.memory;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.store.ContactStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryContactStore(Tables tables) implements ContactStore {
    @Override
    public void add(Contact contact, ChannelId channel, Handle handle) {
        tables.handles.add(new Tables.OnChannel<>(channel, handle), contact.id(), "handle");
        tables.contacts.add(contact.id(), contact, "contact");
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return tables.contacts.get(id);
    }

    @Override
    public List<Contact> list(Optional<ContactId> after, int limit) {
        return tables.contacts.all().stream()
                .sorted(Comparator.comparing(contact -> contact.id().toString()))
                .filter(contact -> after.map(last -> contact.id().toString().compareTo(last.toString()) > 0)
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public void claimHandle(ChannelId channel, Handle handle) {
        // Transactions come one after the other here.
    }

    @Override
    public Map<Handle, Contact> findByHandles(ChannelId channel, Collection<Handle> handles) {
        var found = new HashMap<Handle, Contact>();
        handles.forEach(handle -> findByHandle(channel, handle).ifPresent(contact -> found.put(handle, contact)));
        return found;
    }

    @Override
    public boolean rename(ContactId contact, String from, String to) {
        Optional<Contact> known = find(contact).filter(found -> found.name().equals(from));
        known.ifPresent(found -> tables.contacts.put(contact, found.named(to)));
        return known.isPresent();
    }

    @Override
    public void addHandle(ContactId contact, ChannelId channel, Handle handle) {
        tables.handles.add(new Tables.OnChannel<>(channel, handle), contact, "handle");
    }

    @Override
    public void preferMarketing(ContactId contact, boolean wanted, Instant at) {
        var preference = new Tables.Preference(wanted, at);
        boolean newer = tables.marketing
                .get(contact)
                .map(before -> !before.at().isAfter(at))
                .orElse(true);
        if (newer) {
            tables.marketing.put(contact, preference);
        }
    }

    @Override
    public boolean wantsMarketing(ContactId contact) {
        return tables.marketing.get(contact).map(Tables.Preference::wanted).orElse(true);
    }

    @Override
    public Optional<Contact> findByHandle(ChannelId channel, Handle handle) {
        return tables.handles.get(new Tables.OnChannel<>(channel, handle)).flatMap(this::find);
    }
}
