package io.parley.wire;

import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Notice;
import io.parley.messaging.member.Preferences;
import io.parley.messaging.member.Skill;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.service.Connected;
import io.parley.messaging.service.FileService.SignedTicket;
import io.parley.messaging.service.Profile;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

/** What concerns the members of a team and each other, as rows of the contract. Pure. */
public final class PeopleRows {
    private PeopleRows() {}

    public static ProfileRow profile(Profile profile) {
        Member member = profile.member();
        MemberProfile said = profile.said();
        return new ProfileRow(
                member.id().toString(),
                member.name(),
                member.email().value(),
                member.role().key().value(),
                Words.of(member.availability()),
                member.capacity(),
                member.isActive(),
                member.deactivatedAt(),
                said.title(),
                said.about(),
                said.timeZone().map(ZoneId::getId),
                said.locale().map(Locale::toLanguageTag),
                said.skills().stream().map(Skill::value).sorted().toList(),
                profile.avatar().map(ticket -> avatar(member.id(), ticket)),
                said.lastSignIn(),
                presence(profile.presence()));
    }

    private static ProfileRow.AvatarRow avatar(MemberId member, SignedTicket ticket) {
        return new ProfileRow.AvatarRow(
                "/api/v1/members/" + member + "/avatar?ticket=" + ticket.text(), ticket.expiresAt());
    }

    public static PreferencesRow preferences(Preferences preferences) {
        var notifications = new LinkedHashMap<String, Boolean>();
        for (Notice notice : Notice.values()) {
            notifications.put(Words.of(notice), !preferences.silenced().contains(notice));
        }
        return new PreferencesRow(
                preferences.language().map(Locale::toLanguageTag), Words.of(preferences.theme()), notifications);
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
