package io.parley.messaging.message;

import java.util.List;

/** Somebody's card: a name and how to reach them. */
public record ContactCard(String name, List<String> phones, List<String> emails, String organization) {
    public ContactCard {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    @Override
    public String toString() {
        return "ContactCard[" + phones.size() + ", " + emails.size() + "]";
    }
}
