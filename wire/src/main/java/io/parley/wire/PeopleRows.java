package io.parley.wire;

import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Member;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.service.Connected;
import io.parley.messaging.service.Profile;
import java.util.Optional;

/** What concerns the members of a team and each other, as rows of the contract. Pure. */
public final class PeopleRows {
    private PeopleRows() {}

    public static ProfileRow profile(Profile profile) {
        Member member = profile.member();
        return new ProfileRow(
                member.id().toString(),
                member.name(),
                member.email().value(),
                member.role().key().value(),
                Words.of(member.availability()),
                member.capacity(),
                presence(profile.presence()));
    }

    public static ConnectionRow connection(Acquaintance seen) {
        return connection(seen, Optional.empty());
    }

    public static ConnectionRow connection(Connected connected) {
        return connection(connected.acquaintance(), Optional.of(presence(connected.presence())));
    }

    private static ConnectionRow connection(Acquaintance seen, Optional<PresenceRow> presence) {
        return new ConnectionRow(
                new NameRef(seen.member().toString(), seen.name()),
                Words.of(seen.connection().state()),
                seen.isIncoming() ? "incoming" : "outgoing",
                seen.connection().since(),
                presence);
    }

    public static PresenceRow presence(Presence presence) {
        return new PresenceRow(Words.of(presence.status()), presence.lastSeen());
    }

    public static MemberPresenceRow presence(MemberId member, Presence presence) {
        return new MemberPresenceRow(member.toString(), Words.of(presence.status()), presence.lastSeen());
    }

    public static DraftRow draft(Draft draft) {
        return new DraftRow(
                draft.conversation().toString(),
                draft.text(),
                draft.replyTo().map(Object::toString),
                draft.updatedAt());
    }
}
