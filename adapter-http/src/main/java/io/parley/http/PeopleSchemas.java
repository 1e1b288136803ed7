package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.connection.Connection;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Notice;
import io.parley.messaging.member.Theme;
import io.parley.messaging.presence.PresenceStatus;
import io.parley.wire.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The shapes of what concerns the members of a team and each other. */
final class PeopleSchemas {
    private static final Schema THEME = words(Words.all(Theme.class));

    private PeopleSchemas() {}

    static Map<String, Schema> all() {
        var all = new LinkedHashMap<String, Schema>();
        all.put("Presence", presence());
        all.put("Profile", profile());
        all.put("Preferences", preferences());
        all.put("Connection", connection());
        all.put("Draft", draft());
        return all;
    }

    private static Schema presence() {
        return object(field("status", words(Words.all(PresenceStatus.class))), optional("lastSeen", instant()));
    }

    private static Schema profile() {
        return object(
                field("id", text()),
                field("name", text()),
                field("email", text()),
                field("role", text()),
                field("availability", Schemas.AVAILABILITY),
                field("capacity", number()),
                field("active", flag()),
                optional("deactivatedAt", instant()),
                field("title", text()),
                field("about", text()),
                optional("timeZone", text()),
                optional("locale", text()),
                field("skills", list(text())),
                optional("avatar", object(field("url", text()), field("expiresAt", instant()))),
                optional("lastSignIn", instant()),
                field("presence", ref("Presence")));
    }

    private static Schema preferences() {
        return object(
                optional("language", text()),
                field("theme", THEME),
                field("notifications", object(switches(name -> field(name, flag())))));
    }

    static Schema preferencesPatch() {
        return object(
                optional("language", text().orNull()),
                optional("theme", THEME.orNull()),
                optional(
                        "notifications",
                        object(switches(name -> optional(name, flag().orNull())))
                                .orNull()));
    }

    private static Schema.Field[] switches(Function<String, Schema.Field> field) {
        return Words.all(Notice.class).stream().map(field).toArray(Schema.Field[]::new);
    }

    /** What members may change of themselves. */
    static Schema profilePatch() {
        return object(ofProfile());
    }

    /** What those who manage members may change of one. */
    static Schema memberPatch() {
        var skills = list(text().and("maxLength", 40)).and("maxItems", MemberProfile.MAX_SKILLS);
        var fields = new ArrayList<>(List.of(ofProfile()));
        fields.add(optional("role", text()));
        fields.add(optional(
                "capacity", number().and("maximum", Member.MAX_CAPACITY).orNull()));
        fields.add(optional("skills", skills.orNull()));
        return object(fields.toArray(Schema.Field[]::new));
    }

    private static Schema.Field[] ofProfile() {
        return new Schema.Field[] {
            optional("name", text().and("minLength", 1).and("maxLength", Member.MAX_NAME)),
            optional("title", text().and("maxLength", MemberProfile.MAX_TITLE).orNull()),
            optional("about", text().and("maxLength", MemberProfile.MAX_ABOUT).orNull()),
            optional("timeZone", text().orNull()),
            optional("locale", text().orNull())
        };
    }

    private static Schema connection() {
        return object(
                field("member", ref("Reference")),
                field("state", words(Words.all(Connection.State.class))),
                field("direction", words(List.of("incoming", "outgoing"))),
                field("since", instant()),
                optional("presence", ref("Presence")));
    }

    private static Schema draft() {
        return object(
                field("conversation", text()),
                field("text", text()),
                optional("replyTo", text()),
                field("updatedAt", instant()));
    }
}
