package io.parley.wire;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.organization.Office;
import io.parley.messaging.service.UnitPatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads offices and teams, and patches of them. */
public final class UnitPatches {
    private static final String NAME = "1 to " + Office.MAX_NAME + " characters";

    private UnitPatches() {}

    /** An office or a team in the making. */
    public record NewUnit(String name, Set<MemberId> members) {}

    /** Reads {@code {name, members?}}. */
    public static Reading<NewUnit> unit(Fields fields) {
        var name = fields.requiredParsed("name", NAME, UnitPatches::name);
        var members = members(fields);
        return fields.result(() -> new NewUnit(name.orElseThrow(), Set.copyOf(members.orElseGet(List::of))));
    }

    /** Reads {@code {name?, members?}}. */
    public static Reading<UnitPatch> patch(Fields fields) {
        var name = fields.parsed("name", NAME, UnitPatches::name);
        var members = members(fields);
        return fields.result(() -> new UnitPatch(name, members.map(Set::copyOf)));
    }

    private static Optional<String> name(String text) {
        return Optional.of(text.strip()).filter(name -> !name.isBlank() && name.length() <= Office.MAX_NAME);
    }

    private static Optional<List<MemberId>> members(Fields fields) {
        return fields.parsedList("members", Office.MAX_MEMBERS, "the id of a member", MemberId::parse);
    }
}
