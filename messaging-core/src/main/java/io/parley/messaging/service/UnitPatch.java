package io.parley.messaging.service;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.organization.Office;
import io.parley.messaging.organization.Team;
import java.util.Optional;
import java.util.Set;

/** What is to become of an office or a team; what is empty stays as it is. */
public record UnitPatch(Optional<String> name, Optional<Set<MemberId>> members) {
    public UnitPatch {
        members = members.map(Set::copyOf);
    }

    Office applyTo(Office office) {
        return new Office(office.id(), name.orElse(office.name()), members.orElse(office.members()));
    }

    Team applyTo(Team team) {
        return new Team(team.id(), name.orElse(team.name()), members.orElse(team.members()));
    }
}
