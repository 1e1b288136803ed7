package io.parley.messaging.channel;

import io.parley.messaging.contact.Handle;
import java.util.Set;

/**
 * Somebody at a platform.
 *
 * @param handle how to answer them
 * @param aliases what else the platform calls them: a number may vanish behind a user id, and come back
 * @param name as they show it; possibly empty
 */
public record Person(Handle handle, Set<Handle> aliases, String name) {
    public Person {
        aliases = Set.copyOf(aliases);
    }

    public Person(Handle handle, String name) {
        this(handle, Set.of(), name);
    }

    /** Whether that is no name, but only what the platform calls them. */
    public boolean isHandle(String name) {
        return handle.value().equals(name)
                || aliases.stream().anyMatch(alias -> alias.value().equals(name));
    }

    @Override
    public String toString() {
        return "Person[…]";
    }
}
