package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.RoleRefusal;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.OrganizationTx;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles of an organization: those built in, which stay as they are, and those it makes. Thread-safe. */
public final class RoleService {
    /** How many roles of its own an organization has at most. */
    public static final int MOST = 50;

    private final Workshop workshop;

    RoleService(Workshop workshop) {
        this.workshop = workshop;
    }

    /** All roles: those built in, from the one that may do most, then the organization's own by their keys. */
    public Outcome<List<Role>> all(Caller caller) {
        return AccessPolicy.check(caller, UseCase.READ_THE_TEAM).map(allowed -> {
            List<Role> own = workshop.transactor()
                    .read(allowed.organization(), tx -> tx.roles().own());
            return Stream.concat(Role.builtIn().stream(), own.stream()).toList();
        });
    }

    /** Makes a role; of permissions that the caller has. */
    public Outcome<Role> create(Caller caller, Role role) {
        return changing(caller, tx -> create(tx, caller, role));
    }

    private Outcome<Role> create(OrganizationTx tx, Caller caller, Role role) {
        if (tx.roles().hold(role.key()).isPresent()) {
            return Outcome.refused(new RoleRefusal.RoleTaken(role.key()));
        }
        if (tx.roles().own().size() >= MOST) {
            return Outcome.refused(new RoleRefusal.TooManyRoles(MOST));
        }
        Optional<Refusal> beyond = beyond(caller, Set.of(), role);
        if (beyond.isPresent()) {
            return Outcome.refused(beyond.get());
        }
        tx.roles().add(role);
        workshop.audit(tx, caller, AuditAct.ROLE_CREATED, role.key().value(), details(role));
        return Outcome.done(role);
    }

    /** Changes one of the organization's own, at once for all who have it; nothing is added that the caller lacks. */
    public Outcome<Role> change(Caller caller, RoleKey key, RolePatch patch) {
        return changing(caller, tx -> change(tx, caller, key, patch)).map(changed -> {
            changed.members()
                    .forEach(member -> workshop.bus().publish(new Signal.RightsChanged(caller.organization(), member)));
            return changed.role();
        });
    }

    /** A role as it is now, and whose rights that changed. */
    private record Changed(Role role, List<MemberId> members) {}

    private Outcome<Changed> change(OrganizationTx tx, Caller caller, RoleKey key, RolePatch patch) {
        return switch (own(tx, key)) {
            case Outcome.Refused<Role>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Role>(Role before) -> {
                Role after = patch.applyTo(before);
                Optional<Refusal> beyond = beyond(caller, before.permissions(), after);
                yield beyond.isPresent()
                        ? Outcome.refused(beyond.get())
                        : Outcome.done(save(tx, caller, before, after));
            }
        };
    }

    private Changed save(OrganizationTx tx, Caller caller, Role before, Role after) {
        if (after.equals(before)) {
            return new Changed(after, List.of());
        }
        tx.roles().save(after);
        workshop.audit(tx, caller, AuditAct.ROLE_CHANGED, after.key().value(), details(after));
        boolean sameRights =
                after.permissions().equals(before.permissions()) && after.ownOfficeOnly() == before.ownOfficeOnly();
        List<MemberId> touched = sameRights ? List.of() : tx.roles().holders(after.key());
        tx.members().accessChanged(Set.copyOf(touched));
        return new Changed(after, touched);
    }

    /** Removes one of the organization's own that nobody has. */
    public Outcome<RoleKey> delete(Caller caller, RoleKey key) {
        return changing(caller, tx -> switch (own(tx, key)) {
            case Outcome.Refused<Role>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Role> ignored -> delete(tx, caller, key);
        });
    }

    private Outcome<RoleKey> delete(OrganizationTx tx, Caller caller, RoleKey key) {
        int holders = tx.roles().holders(key).size();
        if (holders > 0) {
            return Outcome.refused(new RoleRefusal.RoleInUse(holders));
        }
        tx.roles().remove(key);
        workshop.audit(tx, caller, AuditAct.ROLE_DELETED, key.value(), Map.of());
        return Outcome.done(key);
    }

    private static Outcome<Role> own(OrganizationTx tx, RoleKey key) {
        return Role.builtIn(key).isPresent()
                ? Outcome.refused(new RoleRefusal.RoleBuiltIn(key))
                : tx.roles()
                        .lock(key)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("role")));
    }

    /** Why the caller cannot give this: it is more than they have, or may be seen from further than they see. */
    static Optional<Refusal> beyond(Caller caller, Set<Permission> already, Role wanted) {
        var missing = new HashSet<>(wanted.permissions());
        missing.removeAll(already);
        missing.removeAll(caller.permissions());
        if (!missing.isEmpty()) {
            return Optional.of(new RoleRefusal.PermissionNotHeld(missing));
        }
        boolean further = caller.reach() instanceof Reach.Offices && !wanted.ownOfficeOnly();
        return further ? Optional.of(new RoleRefusal.ReachNotHeld()) : Optional.empty();
    }

    private interface Step<T> {
        Outcome<T> apply(OrganizationTx tx);
    }

    private <T> Outcome<T> changing(Caller caller, Step<T> step) {
        return AccessPolicy.allows(caller, UseCase.MAKE_ROLES)
                ? workshop.transactor().inOrganization(caller.organization(), step::apply)
                : AccessPolicy.refuse(caller, UseCase.MAKE_ROLES);
    }

    private static Map<String, String> details(Role role) {
        return Map.of(
                "name",
                role.name(),
                "permissions",
                role.permissions().stream().sorted().map(Permission::name).collect(Collectors.joining(" ")),
                "ownOfficeOnly",
                Boolean.toString(role.ownOfficeOnly()));
    }
}
