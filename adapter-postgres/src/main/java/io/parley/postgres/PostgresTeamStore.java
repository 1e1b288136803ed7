package io.parley.postgres;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.TeamId;
import io.parley.messaging.organization.Team;
import io.parley.messaging.store.TeamStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids ascend with time, so the order by id is the order of making. */
record PostgresTeamStore(Statements sql) implements TeamStore {
    private static final String ADD = "insert into team (organization_id, id, name) values (:organization, :id, :name)";
    private static final String FIND = """
            select id, name, array(
                select member_id
                from team_member
                where team_member.organization_id = :organization and team_member.team_id = team.id) as members
            from team
            where organization_id = :organization
            """;
    private static final String SAVE =
            "update team set name = :name where organization_id = :organization and id = :id";
    private static final String LEAVE =
            "delete from team_member where organization_id = :organization and team_id = :id";
    private static final String JOIN = """
            insert into team_member (organization_id, team_id, member_id)
            select :organization, :id, unnest(cast(:members as uuid[]))
            """;
    private static final String REMOVE = "delete from team where organization_id = :organization and id = :id";

    @Override
    public void add(Team team) {
        named(ADD, team);
        join(team);
    }

    @Override
    public List<Team> all() {
        return sql.query(FIND + "order by id").map((row, context) -> team(row)).list();
    }

    @Override
    public Optional<Team> lock(TeamId id) {
        return sql.query(FIND + "and id = :id for update")
                .bind("id", id.value())
                .map((row, context) -> team(row))
                .findOne();
    }

    @Override
    public void save(Team team) {
        named(SAVE, team);
        sql.update(LEAVE).bind("id", team.id().value()).execute();
        join(team);
    }

    @Override
    public void remove(TeamId id) {
        sql.update(LEAVE).bind("id", id.value()).execute();
        sql.update(REMOVE).bind("id", id.value()).execute();
    }

    private void named(String statement, Team team) {
        sql.update(statement)
                .bind("id", team.id().value())
                .bind("name", team.name())
                .execute();
    }

    private void join(Team team) {
        sql.update(JOIN)
                .bind("id", team.id().value())
                .bindArray(
                        "members",
                        UUID.class,
                        team.members().stream().map(MemberId::value).toList())
                .execute();
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                new TeamId(Rows.id(row, "id")),
                row.getString("name"),
                Stream.of((UUID[]) row.getArray("members").getArray())
                        .map(MemberId::new)
                        .collect(Collectors.toSet()));
    }
}
