package io.parley.postgres;

import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Avatar;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Notice;
import io.parley.messaging.member.Preferences;
import io.parley.messaging.member.Skill;
import io.parley.messaging.member.Theme;
import io.parley.messaging.store.ProfileStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

record PostgresProfileStore(Statements sql) implements ProfileStore {
    private static final String OF = """
            select member_id, title, about, time_zone, locale, skills, avatar_id, avatar_type, last_sign_in_at
            from member_profile
            where organization_id = :organization and member_id = any (:members)
            """;
    private static final String SAVE = """
            insert into member_profile (
                organization_id, member_id, title, about, time_zone, locale, skills, avatar_id, avatar_type)
            values (:organization, :member, :title, :about, :timeZone, :locale, :skills, :avatar, :avatarType)
            on conflict (organization_id, member_id) do update
            set title = excluded.title, about = excluded.about, time_zone = excluded.time_zone,
                locale = excluded.locale, skills = excluded.skills, avatar_id = excluded.avatar_id,
                avatar_type = excluded.avatar_type
            """;
    private static final String SIGNED_IN = """
            insert into member_profile (organization_id, member_id, last_sign_in_at)
            values (:organization, :member, :at)
            on conflict (organization_id, member_id) do update
            set last_sign_in_at = greatest(member_profile.last_sign_in_at, excluded.last_sign_in_at)
            """;
    private static final String PREFERENCES = """
            select language, theme, silenced
            from member_preferences
            where organization_id = :organization and member_id = :member
            """;
    private static final String SAVE_PREFERENCES = """
            insert into member_preferences (organization_id, member_id, language, theme, silenced)
            values (:organization, :member, :language, :theme, :silenced)
            on conflict (organization_id, member_id) do update
            set language = excluded.language, theme = excluded.theme, silenced = excluded.silenced
            """;

    @Override
    public MemberProfile find(MemberId member) {
        return of(Set.of(member)).getOrDefault(member, MemberProfile.blank());
    }

    @Override
    public Map<MemberId, MemberProfile> of(Set<MemberId> members) {
        var found = new HashMap<MemberId, MemberProfile>();
        if (!members.isEmpty()) {
            sql.query(OF)
                    .bindArray(
                            "members",
                            UUID.class,
                            members.stream().map(MemberId::value).toList())
                    .map((row, context) -> Map.entry(new MemberId(Rows.id(row, "member_id")), profile(row)))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    @Override
    public void save(MemberId member, MemberProfile profile) {
        sql.update(SAVE)
                .bind("member", member.value())
                .bind("title", profile.title())
                .bind("about", profile.about())
                .bind("timeZone", profile.timeZone().map(ZoneId::getId))
                .bind("locale", profile.locale().map(Locale::toLanguageTag))
                .bindArray(
                        "skills",
                        String.class,
                        profile.skills().stream().map(Skill::value).sorted().toList())
                .bind("avatar", profile.avatar().map(avatar -> avatar.file().value()))
                .bind("avatarType", profile.avatar().map(avatar -> avatar.type().value()))
                .execute();
    }

    @Override
    public void signedIn(MemberId member, Instant at) {
        sql.update(SIGNED_IN).bind("member", member.value()).bind("at", at).execute();
    }

    @Override
    public Preferences preferences(MemberId member) {
        return sql.query(PREFERENCES)
                .bind("member", member.value())
                .map((row, context) -> preferences(row))
                .findOne()
                .orElseGet(Preferences::standard);
    }

    @Override
    public void save(MemberId member, Preferences preferences) {
        sql.update(SAVE_PREFERENCES)
                .bind("member", member.value())
                .bind("language", preferences.language().map(Locale::toLanguageTag))
                .bind("theme", preferences.theme().name())
                .bindArray(
                        "silenced",
                        String.class,
                        preferences.silenced().stream()
                                .map(Notice::name)
                                .sorted()
                                .toList())
                .execute();
    }

    private static MemberProfile profile(ResultSet row) throws SQLException {
        return new MemberProfile(
                row.getString("title"),
                row.getString("about"),
                Optional.ofNullable(row.getString("time_zone")).map(ZoneId::of),
                Optional.ofNullable(row.getString("locale")).map(Locale::forLanguageTag),
                texts(row, "skills").stream().map(Skill::new).collect(Collectors.toUnmodifiableSet()),
                avatar(row),
                Rows.optionalTime(row, "last_sign_in_at"));
    }

    private static Optional<Avatar> avatar(ResultSet row) throws SQLException {
        String type = row.getString("avatar_type");
        return Rows.optionalId(row, "avatar_id").map(file -> new Avatar(new FileId(file), new MediaType(type)));
    }

    private static Preferences preferences(ResultSet row) throws SQLException {
        return new Preferences(
                Optional.ofNullable(row.getString("language")).map(Locale::forLanguageTag),
                Theme.valueOf(row.getString("theme")),
                texts(row, "silenced").stream().map(Notice::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
