package io.parley.messaging.service;

import io.parley.messaging.member.Member;
import io.parley.messaging.member.MemberProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** A member before and after, for who wants to know what has changed. */
record ChangedMember(Sight before, Sight after) {
    /** All that is known of a member. */
    record Sight(Member member, MemberProfile profile) {}

    boolean isOther() {
        return !before.equals(after);
    }

    boolean hasOtherRole() {
        return differs(sight -> sight.member().role().key());
    }

    /** For the audit log: which fields, and of the role what it was and is; nothing that the member wrote. */
    Map<String, String> details() {
        var details = new TreeMap<String, String>();
        details.put("fields", String.join(", ", fields()));
        if (hasOtherRole()) {
            details.put("from", before.member().role().key().value());
            details.put("to", after.member().role().key().value());
        }
        return details;
    }

    private List<String> fields() {
        var fields = new ArrayList<String>();
        add(fields, "name", sight -> sight.member().name());
        add(fields, "role", sight -> sight.member().role().key());
        add(fields, "capacity", sight -> sight.member().capacity());
        add(fields, "title", sight -> sight.profile().title());
        add(fields, "about", sight -> sight.profile().about());
        add(fields, "timeZone", sight -> sight.profile().timeZone());
        add(fields, "locale", sight -> sight.profile().locale());
        add(fields, "skills", sight -> sight.profile().skills());
        add(fields, "avatar", sight -> sight.profile().avatar());
        return fields;
    }

    private void add(List<String> fields, String name, Function<Sight, Object> part) {
        if (differs(part)) {
            fields.add(name);
        }
    }

    private boolean differs(Function<Sight, Object> part) {
        return !Objects.equals(part.apply(before), part.apply(after));
    }
}
