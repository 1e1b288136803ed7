package io.parley.wire;

import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Notice;
import io.parley.messaging.member.Skill;
import io.parley.messaging.member.Theme;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.service.Becomes;
import io.parley.messaging.service.MemberPatch;
import io.parley.messaging.service.PreferencesPatch;
import io.parley.messaging.service.ProfilePatch;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads merge patches (RFC 7396) of members: null takes a value away, and with it what was chosen. */
public final class MemberPatches {
    private static final String A_ZONE = "a time zone as Europe/Lisbon";
    private static final String A_LOCALE = "a language tag as pt-BR";
    private static final String A_SKILL = "1 to 40 small letters, digits and hyphens between them";
    private static final String AN_ABOUT = "at most " + MemberProfile.MAX_ABOUT + " characters without numbers to call";
    private static final int LONGEST_TAG = 35;

    private MemberPatches() {}

    /** What members may change of themselves: {@code {name?, title?, about?, timeZone?, locale?}}. */
    public static Reading<ProfilePatch> ofOneself(Fields fields) {
        ProfilePatch profile = profile(fields);
        return fields.result(() -> profile);
    }

    /** What those who manage members may change of one: the same, and {@code {role?, capacity?, skills?}}. */
    public static Reading<MemberPatch> ofMember(Fields fields) {
        ProfilePatch profile = profile(fields);
        Optional<RoleKey> role = role(fields);
        Optional<Integer> capacity = capacity(fields);
        Optional<Set<Skill>> skills = fields.isNull("skills")
                ? Optional.of(Set.of())
                : fields.parsedList("skills", MemberProfile.MAX_SKILLS, A_SKILL, Skill::parse)
                        .map(HashSet::new);
        return fields.result(() -> new MemberPatch(profile, role, capacity, skills));
    }

    /** Reads {@code {language?, theme?, notifications?: {assigned?, ...}}}. */
    public static Reading<PreferencesPatch> ofPreferences(Fields fields) {
        Optional<Becomes<Locale>> language = becomes(fields, "language", A_LOCALE, MemberPatches::locale);
        Optional<Theme> theme = fields.isNull("theme")
                ? Optional.of(Theme.SYSTEM)
                : fields.parsed(
                        "theme",
                        "one of " + String.join(", ", Words.all(Theme.class)),
                        word -> Words.parse(Theme.class, word));
        Map<Notice, Boolean> notices = fields.isNull("notifications")
                ? all(true)
                : fields.object("notifications", inner -> Optional.of(notices(inner)))
                        .orElseGet(Map::of);
        return fields.result(() -> new PreferencesPatch(language, theme, notices));
    }

    private static Map<Notice, Boolean> all(boolean wanted) {
        var all = new EnumMap<Notice, Boolean>(Notice.class);
        for (Notice notice : Notice.values()) {
            all.put(notice, wanted);
        }
        return all;
    }

    private static Map<Notice, Boolean> notices(Fields fields) {
        var named = new EnumMap<Notice, Boolean>(Notice.class);
        for (Notice notice : Notice.values()) {
            String name = Words.of(notice);
            if (fields.isNull(name)) {
                named.put(notice, true);
            } else {
                fields.flag(name).ifPresent(wanted -> named.put(notice, wanted));
            }
        }
        return named;
    }

    private static ProfilePatch profile(Fields fields) {
        return new ProfilePatch(
                name(fields),
                text(
                        fields,
                        "title",
                        "at most " + MemberProfile.MAX_TITLE + " characters",
                        title -> title.length() <= MemberProfile.MAX_TITLE),
                text(fields, "about", AN_ABOUT, MemberProfile::mayBeAbout),
                becomes(fields, "timeZone", A_ZONE, MemberPatches::timeZone),
                becomes(fields, "locale", A_LOCALE, MemberPatches::locale));
    }

    private static Optional<String> name(Fields fields) {
        always(fields, "name");
        return fields.parsed(
                "name",
                "1 to " + Member.MAX_NAME + " characters",
                text -> Optional.of(text.strip()).filter(name -> !name.isBlank() && name.length() <= Member.MAX_NAME));
    }

    private static Optional<RoleKey> role(Fields fields) {
        always(fields, "role");
        return fields.parsed("role", "the key of a role", RoleKey::parse);
    }

    private static Optional<Integer> capacity(Fields fields) {
        if (fields.isNull("capacity")) {
            return Optional.of(Member.DEFAULT_CAPACITY);
        }
        OptionalLong wanted = fields.number("capacity");
        if (wanted.orElse(0) > Member.MAX_CAPACITY) {
            fields.wrong(
                    "capacity",
                    ProblemCode.INVALID_VALUE,
                    "The field capacity must be 0 to " + Member.MAX_CAPACITY + ".");
        }
        return wanted.isPresent()
                ? Optional.of((int) Math.min(wanted.getAsLong(), Member.MAX_CAPACITY))
                : Optional.empty();
    }

    private static void always(Fields fields, String name) {
        if (fields.isNull(name)) {
            fields.wrong(name, ProblemCode.INVALID_VALUE, "A member always has a " + name + ".");
        }
    }

    private static Optional<String> text(Fields fields, String name, String meaning, Function<String, Boolean> isFit) {
        return fields.isNull(name)
                ? Optional.of("")
                : fields.parsed(
                        name,
                        meaning,
                        text -> Optional.of(CleanText.of(text).strip()).filter(isFit::apply));
    }

    private static <T> Optional<Becomes<T>> becomes(
            Fields fields, String name, String meaning, Function<String, Optional<T>> parse) {
        return fields.isNull(name)
                ? Optional.of(Becomes.nothing())
                : fields.parsed(name, meaning, parse).map(Becomes::of);
    }

    /** A region, since only that knows when its clocks change. */
    private static Optional<ZoneId> timeZone(String text) {
        try {
            return Optional.of(ZoneId.of(text))
                    .filter(zone -> ZoneId.getAvailableZoneIds().contains(zone.getId()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> locale(String text) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build())
                    .filter(locale -> text.length() <= LONGEST_TAG
                            && !locale.getLanguage().isEmpty());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }
}
