package io.parley.messaging.channel;

import io.parley.messaging.contact.ContactName;

/**
 * Who somebody is at a platform.
 *
 * @param name as they show it; empty when the platform has none to give, or may not
 */
public record ContactProfile(String name) {
    public ContactProfile {
        name = ContactName.of(name);
    }

    /** Somebody of whom the platform says nothing. */
    public static ContactProfile withheld() {
        return new ContactProfile("");
    }

    public boolean hasName() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return "ContactProfile[…]";
    }
}
