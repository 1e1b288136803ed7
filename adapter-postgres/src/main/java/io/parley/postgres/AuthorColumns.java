package io.parley.postgres;

import io.parley.messaging.message.Author;
import java.util.Optional;
import java.util.UUID;

/** An author as columns hold it. */
record AuthorColumns(String kind, Optional<UUID> id, String name) {
    static final String CONTACT = "contact";
    static final String MEMBER = "member";
    static final String SYSTEM = "system";
    static final String ELSEWHERE = "elsewhere";

    static AuthorColumns of(Author author) {
        return switch (author) {
            case Author.OfContact contact ->
                new AuthorColumns(CONTACT, Optional.of(contact.id().value()), contact.name());
            case Author.OfMember member ->
                new AuthorColumns(MEMBER, Optional.of(member.id().value()), member.name());
            case Author.OfSystem system -> new AuthorColumns(SYSTEM, Optional.empty(), system.name());
            case Author.Elsewhere elsewhere -> new AuthorColumns(ELSEWHERE, Optional.empty(), elsewhere.name());
        };
    }
}
