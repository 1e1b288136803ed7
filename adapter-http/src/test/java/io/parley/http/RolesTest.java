package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.port.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RolesTest extends ServerTest {
    private static final String ROLES = "/api/v1/roles";

    @Test
    void theBuiltInRolesAreThereAndStayAsTheyAre() {
        var ada = server().register();

        assertThat(ada.get(ROLES).expect(200).findValuesAsText("key"))
                .containsExactly("owner", "admin", "manager", "agent", "front_desk", "qa");
        ada.patch(ROLES + "/qa").json("{'permissions':['assign']}").expectProblem(409, "role-built-in");
        ada.delete(ROLES + "/agent").expectProblem(409, "role-built-in");
        ada.post(ROLES).json("{'key':'agent','name':'Agent','permissions':[]}").expectProblem(409, "role-taken");
    }

    @Test
    void aRoleOfOnesOwnIsMadeChangedAndRemoved() {
        var ada = server().register();

        var made = lead(ada, "'read_conversations','assign'");
        assertThat(made.get("builtIn").asBoolean()).isFalse();
        assertThat(made.get("permissions").size()).isEqualTo(2);
        var changed = ada.patch(ROLES + "/lead")
                .json("{'name':'Shift lead','ownOfficeOnly':true}")
                .expect(200);
        assertThat(changed.get("name").asText()).isEqualTo("Shift lead");
        assertThat(changed.get("ownOfficeOnly").asBoolean()).isTrue();
        assertThat(changed.get("permissions").size()).isEqualTo(2);
        ada.delete(ROLES + "/lead").expect(204);
        ada.delete(ROLES + "/lead").expectProblem(404, "not-found");
    }

    @Test
    void whatARoleMayIsTrueForItsMembersWithTheNextRequest() {
        var ada = server().register();
        lead(ada, "'read_conversations'");
        var bob = ada.colleague("Bob", role("lead", Permission.READ_CONVERSATIONS));
        var heard = new CopyOnWriteArrayList<Signal>();
        String plans = ada.conversation();
        bob.post(plans + "/messages").json("{'text':'x'}").expectProblem(403, "forbidden");

        var subscription = server().bus().subscribe(heard::add);

        ada.patch(ROLES + "/lead")
                .json("{'permissions':['read_conversations','write_messages']}")
                .expect(200);
        subscription.close();

        bob.post(plans + "/messages").json("{'text':'x'}").expect(201);
        assertThat(heard)
                .contains(new Signal.RightsChanged(
                        ada.caller().organization(), bob.caller().member()));
        ada.delete(ROLES + "/lead").expectProblem(409, "role-in-use");
    }

    @Test
    void nobodyGivesAPermissionThatTheyDoNotHave() {
        var ada = server().register();
        lead(ada, "'read_conversations','manage_roles'");
        ada.post(ROLES)
                .json("{'key':'auditor','name':'Auditor','permissions':['read_audit_log']}")
                .expect(201);
        var mallory = ada.colleague("Mallory", role("lead", Permission.READ_CONVERSATIONS, Permission.MANAGE_ROLES));

        mallory.post(ROLES)
                .json("{'key':'mine','name':'Mine','permissions':['manage_roles','manage_access']}")
                .expectProblem(403, "permission-not-held");
        mallory.patch(ROLES + "/lead")
                .json("{'permissions':['read_conversations','manage_roles','manage_members']}")
                .expectProblem(403, "permission-not-held");
        mallory.patch(ROLES + "/auditor").json("{'name':'Listener'}").expect(200);
        mallory.patch(ROLES + "/auditor").json("{'permissions':[]}").expect(200);
        mallory.patch(ROLES + "/auditor")
                .json("{'permissions':['read_audit_log']}")
                .expectProblem(403, "permission-not-held");
    }

    @Test
    void whoMayNotMakeRolesSeesThemAndNothingMore() {
        var ada = server().register();
        var bob = ada.colleague("Bob", Role.AGENT);

        bob.get(ROLES).expect(200);
        bob.post(ROLES).json("{'key':'mine','name':'Mine','permissions':[]}").expectProblem(403, "forbidden");
    }

    @Test
    void whatIsNoRoleIsRefusedFieldByField() {
        var ada = server().register();

        var problem = ada.post(ROLES)
                .json("{'key':'Not A Key','name':'','permissions':['fly'],'ownOfficeOnly':'no','owner':true}")
                .send();
        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(RunningServer.parse(problem.body()).get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/owner", "/key", "/name", "/permissions", "/ownOfficeOnly");
    }

    @Test
    void anotherOrganizationsRolesDoNotExist() {
        var ada = server().register();
        lead(ada, "'assign'");
        var mallory = server().register();

        assertThat(mallory.get(ROLES).expect(200).findValuesAsText("key")).doesNotContain("lead");
        mallory.patch(ROLES + "/lead").json("{'name':'x'}").expectProblem(404, "not-found");
        mallory.delete(ROLES + "/lead").expectProblem(404, "not-found");
    }

    @Test
    void whatHappensToRolesIsInTheAuditLog() {
        var ada = server().register();
        lead(ada, "'assign'");
        ada.patch(ROLES + "/lead").json("{'permissions':[]}").expect(200);
        ada.delete(ROLES + "/lead").expect(204);

        List<AuditEntry> log = server().store
                .inOrganization(ada.caller().organization(), tx -> tx.audit().list(Optional.empty(), 10));
        assertThat(log)
                .extracting(AuditEntry::act)
                .startsWith(AuditAct.ROLE_DELETED, AuditAct.ROLE_CHANGED, AuditAct.ROLE_CREATED);
        assertThat(log.get(2).details()).containsEntry("permissions", "ASSIGN");
    }

    private static JsonNode lead(RunningServer.Somebody ada, String permissions) {
        return ada.post(ROLES)
                .json("{'key':'lead','name':'Lead','permissions':[" + permissions + "]}")
                .expect(201);
    }

    private static Role role(String key, Permission... permissions) {
        return new Role(new RoleKey(key), "Lead", Set.of(permissions), false);
    }
}
