package io.parley.wire;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.organization.Office;
import io.parley.messaging.organization.Team;
import java.util.List;
import java.util.Set;

/** An office or a team, and who belongs to it. */
public record UnitRow(String id, String name, List<String> members) {
    public static UnitRow of(Office office) {
        return new UnitRow(office.id().toString(), office.name(), sorted(office.members()));
    }

    public static UnitRow of(Team team) {
        return new UnitRow(team.id().toString(), team.name(), sorted(team.members()));
    }

    private static List<String> sorted(Set<MemberId> members) {
        return members.stream().map(MemberId::toString).sorted().toList();
    }
}
