package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.AddressRules;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.PlaceRules;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditActor;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.id.LocationCheckId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.PlaceRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** From where an organization's members get in. Thread-safe. */
public final class AccessService {
    private static final int ORGANIZATIONS_AT_ONCE = 500;

    private final Workshop workshop;

    AccessService(Workshop workshop) {
        this.workshop = workshop;
    }

    public Outcome<AddressRules> addressRules(Caller caller) {
        return AccessPolicy.check(caller, UseCase.SAY_WHO_GETS_IN)
                .map(allowed -> workshop.transactor()
                        .read(allowed.organization(), tx -> tx.access().addressRules()));
    }

    /**
     * Replaces the rules; whoever is connected from elsewhere is shown out at once. Refused when the caller would be shut
     * out with them, unless the host vouches for the caller: a command line is not reached over the network.
     */
    public Outcome<AddressRules> replace(Caller caller, AddressRules rules) {
        Optional<Refusal> refusal = AccessPolicy.refusal(caller, UseCase.SAY_WHO_GETS_IN)
                .or(() -> locksOut(caller, rules) ? Optional.of(new PlaceRefusal.WouldLockYouOut()) : Optional.empty());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        workshop.transactor().inOrganization(caller.organization(), tx -> save(tx, caller, rules));
        workshop.bus().publish(new Signal.AddressRulesChanged(caller.organization()));
        return Outcome.done(rules);
    }

    public Outcome<PlaceRules> placeRules(Caller caller) {
        return AccessPolicy.check(caller, UseCase.SAY_WHO_GETS_IN)
                .map(allowed -> workshop.transactor()
                        .read(allowed.organization(), tx -> tx.access().placeRules()));
    }

    /** Replaces who has to be where to sign in. Who is signed in stays so: the rules are asked at the next sign-in. */
    public Outcome<PlaceRules> replace(Caller caller, PlaceRules rules) {
        return AccessPolicy.check(caller, UseCase.SAY_WHO_GETS_IN)
                .map(allowed -> workshop.transactor().inOrganization(allowed.organization(), tx -> {
                    tx.organizations().lock();
                    tx.access().save(rules);
                    workshop.audit(tx, caller, AuditAct.PLACE_RULES_CHANGED, "", details(rules));
                    return rules;
                }));
    }

    private static Map<String, String> details(PlaceRules rules) {
        return Map.of(
                "enforced", String.valueOf(rules.enforced()),
                "roles", rules.roles().stream().map(RoleKey::value).sorted().collect(Collectors.joining(", ")),
                "places", String.valueOf(rules.places().size()));
    }

    /** Whose whereabouts were looked at, the newest first, before one of them or from the newest on. */
    public Outcome<List<LocationCheck>> locationChecks(Caller caller, CheckPage page) {
        return AccessPolicy.check(caller, UseCase.SAY_WHO_GETS_IN)
                .map(allowed -> workshop.transactor()
                        .read(allowed.organization(), tx -> tx.access().checks(page.before(), page.limit())));
    }

    /** Which of the checks are asked for. */
    public record CheckPage(Optional<LocationCheckId> before, int limit) {}

    /** Forgets what has been kept long enough, of all organizations; returns how many checks that were. */
    public int sweep() {
        int forgotten = 0;
        var after = new OrganizationId(new UUID(0, 0));
        List<OrganizationId> page = organizationsAfter(after);
        while (!page.isEmpty()) {
            forgotten += page.stream().mapToInt(this::sweep).sum();
            page = organizationsAfter(page.getLast());
        }
        return forgotten;
    }

    private List<OrganizationId> organizationsAfter(OrganizationId last) {
        return workshop.transactor().onPlatform(tx -> tx.organizations(last, ORGANIZATIONS_AT_ONCE));
    }

    private int sweep(OrganizationId organization) {
        return workshop.transactor()
                .inOrganization(
                        organization,
                        tx -> tx.access().forgetChecks(workshop.now().minus(LocationCheck.KEPT)));
    }

    /** For an operator, when an organization has locked itself out; empty when nobody signs in with the address. */
    public Optional<AddressRules> letEverybodyIn(EmailAddress anybody) {
        var known = workshop.transactor().onPlatform(tx -> tx.signInName(anybody));
        return known.map(found -> {
            var entry = new AuditEntry(
                    new AuditEntryId(workshop.nextId()),
                    workshop.now(),
                    new AuditActor.OfPlatform("command line"),
                    AuditAct.ADDRESS_RULES_CHANGED,
                    "",
                    Map.of("ranges", ""),
                    Origin.unknown());
            return workshop.transactor().inOrganization(found.organization(), tx -> {
                tx.access().save(AddressRules.everywhere());
                tx.audit().add(entry);
                return AddressRules.everywhere();
            });
        });
    }

    private static boolean locksOut(Caller caller, AddressRules rules) {
        return !(caller.credential() instanceof Credential.Host) && !rules.admit(caller.origin());
    }

    private AddressRules save(OrganizationTx tx, Caller caller, AddressRules rules) {
        tx.organizations().lock();
        tx.access().save(rules);
        String ranges =
                rules.ranges().stream().map(allowed -> allowed.range().text()).collect(Collectors.joining(", "));
        workshop.audit(tx, caller, AuditAct.ADDRESS_RULES_CHANGED, "", Map.of("ranges", ranges));
        return rules;
    }
}
