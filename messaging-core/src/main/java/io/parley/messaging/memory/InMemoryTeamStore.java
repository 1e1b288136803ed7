package io.parley.messaging.memory;

import io.parley.messaging.id.TeamId;
import io.parley.messaging.organization.Team;
import io.parley.messaging.store.TeamStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryTeamStore(Tables tables) implements TeamStore {
    @Override
    public void add(Team team) {
        tables.teams.add(team.id(), team, "team");
    }

    @Override
    public List<Team> all() {
        return tables.teams.all().stream()
                .sorted(Comparator.comparing(team -> team.id().toString()))
                .toList();
    }

    @Override
    public Optional<Team> lock(TeamId id) {
        return tables.teams.get(id);
    }

    @Override
    public void save(Team team) {
        tables.teams.put(team.id(), team);
    }

    @Override
    public void remove(TeamId id) {
        tables.teams.remove(id);
    }
}
