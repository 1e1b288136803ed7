package io.parley.messaging.search;

import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.MemberId;
import java.util.Optional;

/** Whose messages are looked for. */
public sealed interface Sender {
    record OfMember(MemberId id) implements Sender {}

    record OfContact(ContactId id) implements Sender {}

    /** Whoever had a name with these beginnings of words when they wrote. */
    record Named(String name) implements Sender {
        @Override
        public String toString() {
            return "Named[" + name.length() + "]";
        }
    }

    /** Reads {@code me}, the id of a member or of a contact, or a name; empty for what is none of them. */
    static Optional<Sender> parse(String text, MemberId me) {
        if (text.equalsIgnoreCase("me")) {
            return Optional.of(new OfMember(me));
        }
        return MemberId.parse(text)
                .<Sender>map(OfMember::new)
                .or(() -> ContactId.parse(text).map(OfContact::new))
                .or(() -> Optional.of(text).filter(SearchWords::isSearchable).map(Named::new));
    }
}
