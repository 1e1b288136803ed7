package io.parley.messaging.store;

import io.parley.messaging.id.TeamId;
import io.parley.messaging.organization.Team;
import java.util.List;
import java.util.Optional;

/** The organization's teams and who belongs to them. */
public interface TeamStore {
    void add(Team team);

    /** All of them, the oldest first. */
    List<Team> all();

    /** Finds and locks until the transaction ends. */
    Optional<Team> lock(TeamId id);

    /** Replaces the team of the same id, which is locked. */
    void save(Team team);

    void remove(TeamId id);
}
