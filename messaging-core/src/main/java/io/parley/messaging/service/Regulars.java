package io.parley.messaging.service;

import io.parley.messaging.channel.Person;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.message.Author;
import io.parley.messaging.store.PlatformTx;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who wrote lately, and in which conversation: a guess that saves looking it up, and is checked where it is used. So many and
 * no more. Thread-safe.
 */
final class Regulars {
    private static final int MOST = 50_000;

    private final Map<Key, Regular> known = new Recent<>(MOST);
    private final ReentrantLock lock = new ReentrantLock();

    private record Key(ChannelId channel, Person person) {}

    /** A contact, and the conversation that was open with them. */
    record Regular(ConversationId conversation, Author.OfContact contact) {
        /** Themselves, as long as they are called by the handle that they write with. */
        Optional<Nameless> nameless(PlatformTx.Route route, Person person) {
            return contact.name().equals(person.handle().value())
                    ? Optional.of(new Nameless(
                            route.organization(), route.type(), route.channel(), contact.id(), person.handle()))
                    : Optional.empty();
        }
    }

    Optional<Regular> find(ChannelId channel, Person person) {
        lock.lock();
        try {
            return Optional.ofNullable(known.get(new Key(channel, person)));
        } finally {
            lock.unlock();
        }
    }

    void met(ChannelId channel, Person person, Regular regular) {
        lock.lock();
        try {
            known.put(new Key(channel, person), regular);
        } finally {
            lock.unlock();
        }
    }

    void forget(ChannelId channel, Person person) {
        lock.lock();
        try {
            known.remove(new Key(channel, person));
        } finally {
            lock.unlock();
        }
    }
}
