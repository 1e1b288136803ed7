package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.organization.Office;
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

/** Where an organization works, and who belongs where. Thread-safe. */
public final class OfficeService {
    /** How many offices an organization has at most, and how many teams. */
    public static final int MOST = 200;

    private final Workshop workshop;

    OfficeService(Workshop workshop) {
        this.workshop = workshop;
    }

    /** All offices, the oldest first. */
    public Outcome<List<Office>> all(Caller caller) {
        return AccessPolicy.check(caller, UseCase.READ_THE_TEAM)
                .map(allowed -> workshop.transactor()
                        .read(allowed.organization(), tx -> tx.offices().all()));
    }

    /** Opens an office. Whoever is bound to offices opens none. */
    public Outcome<Office> create(Caller caller, String name, Set<MemberId> members) {
        var office = new Office(new OfficeId(workshop.nextId()), name, members);
        return changing(caller, tx -> {
            if (caller.reach() instanceof Reach.Offices) {
                return Outcome.refused(new RoleRefusal.ReachNotHeld());
            }
            if (tx.offices().all().size() >= MOST) {
                return Outcome.refused(new RoleRefusal.TooManyUnits(MOST));
            }
            return stored(tx, caller, Optional.empty(), office);
        });
    }

    /** Changes an office; for whoever comes to belong to it, or does no more, at once. */
    public Outcome<Office> change(Caller caller, OfficeId id, UnitPatch patch) {
        return changing(caller, tx -> {
            Optional<Office> before =
                    tx.offices().lock(id).filter(office -> caller.reach().includes(Optional.of(office.id())));
            if (before.isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("office"));
            }
            Office after = patch.applyTo(before.get());
            // Taken out of their last office, somebody would see all of them.
            boolean further = caller.reach() instanceof Reach.Offices
                    && !after.members().containsAll(before.get().members());
            return further ? Outcome.refused(new RoleRefusal.ReachNotHeld()) : stored(tx, caller, before, after);
        });
    }

    /** Closes an office that nothing belongs to. */
    public Outcome<Office> delete(Caller caller, OfficeId id) {
        return changing(caller, tx -> {
            Optional<Office> office = tx.offices().lock(id);
            if (office.isEmpty() || !caller.reach().includes(Optional.of(id))) {
                return Outcome.refused(new Refusal.NotFound("office"));
            }
            if (caller.reach() instanceof Reach.Offices) {
                return Outcome.refused(new RoleRefusal.ReachNotHeld());
            }
            if (tx.offices().isUsed(id)) {
                return Outcome.refused(new RoleRefusal.OfficeInUse());
            }
            tx.offices().remove(id);
            return Outcome.done(
                    noted(tx, caller, office.get(), new Office(id, office.get().name(), Set.of())));
        });
    }

    private Outcome<Changed> stored(OrganizationTx tx, Caller caller, Optional<Office> before, Office after) {
        if (tx.members().among(after.members()).size() < after.members().size()) {
            return Outcome.refused(new Refusal.NotFound("member"));
        }
        if (before.isPresent()) {
            tx.offices().save(after);
        } else {
            tx.offices().add(after);
        }
        return Outcome.done(
                noted(tx, caller, before.orElseGet(() -> new Office(after.id(), after.name(), Set.of())), after));
    }

    /** An office as it is now, and who sees something else since. */
    private record Changed(Office office, Set<MemberId> touched) {}

    private Changed noted(OrganizationTx tx, Caller caller, Office before, Office after) {
        var touched = new HashSet<>(before.members());
        touched.addAll(after.members());
        touched.removeIf(
                member -> before.members().contains(member) && after.members().contains(member));
        tx.members().accessChanged(touched);
        workshop.audit(
                tx,
                caller,
                AuditAct.OFFICE_CHANGED,
                after.id().toString(),
                Map.of(
                        "name",
                        after.name(),
                        "members",
                        Integer.toString(after.members().size())));
        return new Changed(after, Set.copyOf(touched));
    }

    private interface Step {
        Outcome<Changed> apply(OrganizationTx tx);
    }

    private Outcome<Office> changing(Caller caller, Step step) {
        if (!AccessPolicy.allows(caller, UseCase.MANAGE_OFFICES)) {
            return AccessPolicy.refuse(caller, UseCase.MANAGE_OFFICES);
        }
        Outcome<Changed> outcome = workshop.transactor().inOrganization(caller.organization(), step::apply);
        return outcome.map(changed -> {
            changed.touched()
                    .forEach(member -> workshop.bus().publish(new Signal.RightsChanged(caller.organization(), member)));
            return changed.office();
        });
    }

    /** Whether something can be given there: to the organization as a whole, or to an office that the caller sees. */
    static boolean isThere(OrganizationTx tx, Caller caller, Optional<OfficeId> office) {
        return office.isEmpty()
                || office.filter(id -> caller.reach().includes(Optional.of(id)))
                        .flatMap(tx.offices()::lock)
                        .isPresent();
    }
}
