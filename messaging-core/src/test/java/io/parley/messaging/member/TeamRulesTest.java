package io.parley.messaging.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.outcome.MemberRefusal;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TeamRulesTest {
    private static final OrganizationId HOME = new OrganizationId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Role STAFF = new Role(
            new RoleKey("staff"), "Staff", Set.of(Permission.MANAGE_MEMBERS, Permission.READ_CONVERSATIONS), false);

    private static Member member(long id, Role role) {
        return new Member(
                new MemberId(new UUID(0, id)), "Ada", new EmailAddress("a@b.example"), role, Availability.AWAY, 5);
    }

    private static TeamRules by(Role role) {
        return by(member(1, role));
    }

    private static TeamRules by(Member actor) {
        return new TeamRules(new Caller(HOME, actor.id(), "Ada", actor.role().permissions()), actor);
    }

    static Iterable<Role> builtIn() {
        return Role.builtIn();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void onlyWhoManagesMembersMayManageThem(Role role) {
        assertThat(by(role).toManage().isEmpty()).isEqualTo(role.equals(Role.OWNER) || role.equals(Role.ADMIN));
    }

    @Test
    void whatWasTakenAwayMeanwhileIsNotThereAnyMore() {
        var asked = new Caller(HOME, member(1, Role.ADMIN).id(), "Ada", Role.ADMIN.permissions());

        assertThat(new TeamRules(asked, member(1, Role.AGENT)).toManage())
                .contains(new Refusal.Forbidden(Permission.MANAGE_MEMBERS));
        assertThat(new TeamRules(asked, member(1, Role.ADMIN).deactivated(NOW)).toManage())
                .contains(new Refusal.Forbidden(Permission.MANAGE_MEMBERS));
    }

    @Test
    void whoSeesTheirOfficesOnlyGivesNobodyAWiderView() {
        var bound = new Role(new RoleKey("lead"), "Lead", Role.ADMIN.permissions(), true);

        assertThat(by(bound).toGive(Role.AGENT)).contains(new MemberRefusal.RoleBeyondOwn(Role.AGENT.key()));
        assertThat(by(bound).toGive(Role.MANAGER)).isEmpty();
    }

    @Test
    void aKeyThatMayLessThanItsMemberGivesNoMoreThanItMay() {
        var key = new Caller(HOME, member(1, Role.OWNER).id(), "Key", STAFF.permissions());

        assertThat(new TeamRules(key, member(1, Role.OWNER)).toGive(Role.AGENT))
                .contains(new MemberRefusal.RoleBeyondOwn(Role.AGENT.key()));
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void anOwnerGivesEveryRole(Role role) {
        assertThat(by(Role.OWNER).toGive(role)).isEmpty();
    }

    @Test
    void nobodyGivesOrTakesARoleThatMayMoreThanTheyMay() {
        var beyond = new MemberRefusal.RoleBeyondOwn(Role.AGENT.key());

        assertThat(by(STAFF).toGive(Role.QA)).isEmpty();
        assertThat(by(STAFF).toGive(Role.AGENT)).contains(beyond);
        assertThat(by(STAFF).toChangeRole(member(2, Role.QA), Role.AGENT, 1)).contains(beyond);
        assertThat(by(STAFF).toChangeRole(member(2, Role.AGENT), Role.QA, 1)).contains(beyond);
        assertThat(by(STAFF).toDeactivate(member(2, Role.AGENT), 1)).contains(beyond);
        assertThat(by(STAFF).toReactivate(member(2, Role.AGENT).deactivated(NOW)))
                .contains(beyond);
        assertThat(by(STAFF).toChangeRole(member(1, STAFF), Role.ADMIN, 1)).isPresent();
    }

    @Test
    void onlyOwnersMakeAndUnmakeOwners() {
        Optional<Refusal> only = Optional.of(new MemberRefusal.OwnersOnly());

        assertThat(by(Role.ADMIN).toGive(Role.OWNER)).isEqualTo(only);
        assertThat(by(Role.ADMIN).toChangeRole(member(1, Role.ADMIN), Role.OWNER, 1))
                .isEqualTo(only);
        assertThat(by(Role.ADMIN).toChangeRole(member(2, Role.OWNER), Role.AGENT, 2))
                .isEqualTo(only);
        assertThat(by(Role.ADMIN).toDeactivate(member(2, Role.OWNER), 2)).isEqualTo(only);
        assertThat(by(Role.ADMIN).toReactivate(member(2, Role.OWNER).deactivated(NOW)))
                .isEqualTo(only);
        assertThat(by(Role.OWNER).toChangeRole(member(2, Role.OWNER), Role.AGENT, 2))
                .isEmpty();
        assertThat(by(Role.OWNER).toDeactivate(member(2, Role.OWNER), 2)).isEmpty();
    }

    @Test
    void theLastActiveOwnerStays() {
        var owner = member(1, Role.OWNER);

        assertThat(by(owner).toChangeRole(owner, Role.ADMIN, 1)).contains(new MemberRefusal.LastOwner());
        assertThat(by(owner).toChangeRole(owner, Role.ADMIN, 2)).isEmpty();
        assertThat(by(owner).toChangeRole(owner, Role.OWNER, 1)).isEmpty();
        assertThat(by(owner).toChangeRole(member(2, Role.OWNER).deactivated(NOW), Role.ADMIN, 1))
                .isEmpty();
    }

    @Test
    void nobodyDeactivatesThemselves() {
        for (Role role : Role.builtIn()) {
            assertThat(by(role).toDeactivate(member(1, role), 5)).contains(new MemberRefusal.Oneself());
        }
    }
}
