package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.TeamId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.organization.Team;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.RoleRefusal;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who works together; nobody sees more or less by it. Thread-safe. */
public final class TeamService {
    private final Workshop workshop;

    TeamService(Workshop workshop) {
        this.workshop = workshop;
    }

    /** All teams, the oldest first. */
    public Outcome<List<Team>> all(Caller caller) {
        return AccessPolicy.check(caller, UseCase.READ_THE_TEAM)
                .map(allowed -> workshop.transactor()
                        .read(allowed.organization(), tx -> tx.teams().all()));
    }

    public Outcome<Team> create(Caller caller, String name, Set<MemberId> members) {
        var team = new Team(new TeamId(workshop.nextId()), name, members);
        return changing(
                caller,
                tx -> tx.teams().all().size() >= OfficeService.MOST
                        ? Outcome.refused(new RoleRefusal.TooManyUnits(OfficeService.MOST))
                        : stored(tx, caller, Optional.empty(), team));
    }

    public Outcome<Team> change(Caller caller, TeamId id, UnitPatch patch) {
        return changing(
                caller,
                tx -> tx.teams()
                        .lock(id)
                        .map(before -> stored(tx, caller, Optional.of(before), patch.applyTo(before)))
                        .orElseGet(TeamService::noTeam));
    }

    public Outcome<Team> delete(Caller caller, TeamId id) {
        return changing(caller, tx -> {
            Optional<Team> team = tx.teams().lock(id);
            team.ifPresent(found -> {
                tx.teams().remove(id);
                audit(tx, caller, found);
            });
            return team.map(Outcome::done).orElseGet(TeamService::noTeam);
        });
    }

    private Outcome<Team> stored(OrganizationTx tx, Caller caller, Optional<Team> before, Team after) {
        if (tx.members().among(after.members()).size() < after.members().size()) {
            return Outcome.refused(new Refusal.NotFound("member"));
        }
        if (before.isPresent()) {
            tx.teams().save(after);
        } else {
            tx.teams().add(after);
        }
        audit(tx, caller, after);
        return Outcome.done(after);
    }

    private void audit(OrganizationTx tx, Caller caller, Team team) {
        workshop.audit(
                tx,
                caller,
                AuditAct.TEAM_CHANGED,
                team.id().toString(),
                Map.of(
                        "name",
                        team.name(),
                        "members",
                        Integer.toString(team.members().size())));
    }

    private interface Step {
        Outcome<Team> apply(OrganizationTx tx);
    }

    private Outcome<Team> changing(Caller caller, Step step) {
        return AccessPolicy.allows(caller, UseCase.MANAGE_TEAMS)
                ? workshop.transactor().inOrganization(caller.organization(), step::apply)
                : AccessPolicy.refuse(caller, UseCase.MANAGE_TEAMS);
    }

    private static Outcome<Team> noTeam() {
        return Outcome.refused(new Refusal.NotFound("team"));
    }
}
