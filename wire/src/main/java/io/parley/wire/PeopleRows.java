package io.parley.wire;

import io.parley.messaging.connection.Acquaintance;

/** What concerns the members of a team and each other, as rows of the contract. Pure. */
public final class PeopleRows {
    private PeopleRows() {}

    public static ConnectionRow connection(Acquaintance seen) {
        return new ConnectionRow(
                new NameRef(seen.member().toString(), seen.name()),
                Words.of(seen.connection().state()),
                seen.isIncoming() ? "incoming" : "outgoing",
                seen.connection().since());
    }
}
