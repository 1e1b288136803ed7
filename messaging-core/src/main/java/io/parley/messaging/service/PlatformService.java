package io.parley.messaging.service;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditActor;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.PlatformRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What those do who run the server, for organizations that are not theirs. Who they are is said on the server itself
 * ({@link #appoint}); what they do is in the audit log of the organization concerned. Thread-safe.
 */
public final class PlatformService {
    /** How long somebody may act for a member at the longest. */
    public static final Duration LONGEST_IMPERSONATION = Duration.ofHours(1);

    private static final int ERASED_AT_ONCE = 5_000;

    private final Workshop workshop;
    private final SignInService signIn;
    private final SignIns signIns;
    private final FileSweep files;

    PlatformService(Workshop workshop, SignInService signIn, SignIns signIns, FileSweep files) {
        this.workshop = workshop;
        this.signIn = signIn;
        this.signIns = signIns;
        this.files = files;
    }

    /** Makes the member with this address one of those who run the server. For the host alone: nobody is asked. */
    public Outcome<MemberId> appoint(EmailAddress email) {
        return administrator(email, true);
    }

    /** Makes the member with this address an ordinary one again. For the host alone: nobody is asked. */
    public Outcome<MemberId> dismiss(EmailAddress email) {
        return administrator(email, false);
    }

    private Outcome<MemberId> administrator(EmailAddress email, boolean wanted) {
        return workshop.transactor()
                .onPlatform(tx -> tx.signInName(email)
                        .map(name -> {
                            if (wanted) {
                                tx.administrators().appoint(name.organization(), name.member());
                            } else {
                                tx.administrators().dismiss(name.organization(), name.member());
                            }
                            return Outcome.done(name.member());
                        })
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("member"))));
    }

    /** The organizations that registered last, first. */
    public Outcome<List<Organization>> organizations(Caller caller, Optional<OrganizationId> before, int limit) {
        int size = Math.clamp(limit, 1, workshop.limits().pageSize() + 1);
        return asAdministrator(
                caller, () -> Outcome.done(workshop.transactor().onPlatform(tx -> tx.directory(before, size))));
    }

    public Outcome<Organization> organization(Caller caller, OrganizationId id) {
        return in(caller, id, tx -> Outcome.done(tx.organizations().get()));
    }

    /** Registers an organization with an owner who signs in with this password, and should change it. */
    public Outcome<Organization> create(
            Caller caller, String name, String ownerName, EmailAddress email, String password) {
        return asAdministrator(
                caller, () -> signIn.register(name, ownerName, email, password).map(SignedIn::organization));
    }

    /** Shuts its people out at once. What its customers write is kept. */
    public Outcome<Organization> suspend(Caller caller, OrganizationId id, String reason) {
        Outcome<Suspended> ended = in(caller, id, tx -> {
            if (caller.organization().equals(id)) {
                return Outcome.refused(new PlatformRefusal.OwnOrganization());
            }
            tx.organizations().lock();
            tx.organizations().suspend(Optional.of(workshop.now()));
            audit(tx, caller, AuditAct.ORGANIZATION_SUSPENDED, id.toString(), Map.of("reason", reason));
            return Outcome.done(
                    new Suspended(tx.organizations().get(), tx.sessions().endEvery()));
        });
        return ended.map(suspended -> {
            suspended
                    .shutOut()
                    .forEach(member -> workshop.bus().publish(new Signal.SignInsEnded(id, member, Optional.empty())));
            return suspended.organization();
        });
    }

    private record Suspended(Organization organization, Set<MemberId> shutOut) {}

    /** Its people get in again. */
    public Outcome<Organization> resume(Caller caller, OrganizationId id) {
        return in(caller, id, tx -> {
            tx.organizations().lock();
            tx.organizations().suspend(Optional.empty());
            audit(tx, caller, AuditAct.ORGANIZATION_RESUMED, id.toString(), Map.of());
            return Outcome.done(tx.organizations().get());
        });
    }

    /** All that is kept of it, read as it is taken; for one thread. */
    public Outcome<Iterator<Exported>> export(Caller caller, OrganizationId id) {
        return in(caller, id, tx -> {
                    audit(tx, caller, AuditAct.ORGANIZATION_EXPORTED, id.toString(), Map.of());
                    return Outcome.done(id);
                })
                .map(found -> new OrganizationExport(workshop.transactor(), found));
    }

    /**
     * Removes a suspended organization and all that is kept of it. It takes as long as there is much; broken off, it is to
     * be asked again.
     *
     * @param name the organization's, as a question whether this is meant
     */
    public Outcome<Organization> delete(Caller caller, OrganizationId id, String name) {
        return organization(caller, id).then(found -> {
            if (!found.isSuspended()) {
                return Outcome.refused(new PlatformRefusal.NotSuspended());
            }
            if (!found.name().equals(name)) {
                return Outcome.refused(new PlatformRefusal.NameDiffers());
            }
            files.removeAll(id);
            boolean more = true;
            while (more) {
                more = workshop.transactor().onPlatform(tx -> tx.erase(id, ERASED_AT_ONCE));
            }
            return Outcome.done(found);
        });
    }

    /**
     * An access token to act for a member, to help them; what is done with it is marked everywhere.
     *
     * @param reason why, for the organization's audit log
     * @param life for how long, at most {@link #LONGEST_IMPERSONATION}
     */
    public Outcome<Impersonation> impersonate(
            Caller caller, OrganizationId id, MemberId member, String reason, Duration life) {
        Duration bounded = life.compareTo(LONGEST_IMPERSONATION) < 0 ? life : LONGEST_IMPERSONATION;
        return in(caller, id, tx -> {
            Optional<Member> found = tx.members().find(member);
            if (found.isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("member"));
            }
            var details = Map.of("reason", reason, "minutes", String.valueOf(bounded.toMinutes()));
            audit(tx, caller, AuditAct.IMPERSONATION_STARTED, member.toString(), details);
            String token = signIns.impersonate(tx, found.get(), caller.name(), bounded);
            return Outcome.done(
                    new Impersonation(token, found.get(), workshop.now().plus(bounded)));
        });
    }

    /** A way to act for a member. Prints without the token. */
    public record Impersonation(String accessToken, Member member, Instant until) {
        @Override
        public String toString() {
            return "Impersonation[" + member.id() + "]";
        }
    }

    /** To everybody else an organization that is not theirs does not exist, as anywhere. */
    private <T> Outcome<T> in(Caller caller, OrganizationId id, Function<OrganizationTx, Outcome<T>> work) {
        return isAdministrator(caller)
                ? workshop.transactor()
                        .inOrganization(
                                id, tx -> tx.organizations().find().isPresent() ? work.apply(tx) : noOrganization())
                : noOrganization();
    }

    private static <T> Outcome<T> noOrganization() {
        return Outcome.refused(new Refusal.NotFound("organization"));
    }

    private <T> Outcome<T> asAdministrator(Caller caller, Supplier<Outcome<T>> work) {
        return isAdministrator(caller) ? work.get() : Outcome.refused(new PlatformRefusal.NotAnAdministrator());
    }

    private boolean isAdministrator(Caller caller) {
        return caller.credential() instanceof Credential.SignIn
                && workshop.transactor()
                        .onPlatform(tx -> tx.administrators().contains(caller.organization(), caller.member()));
    }

    private void audit(OrganizationTx tx, Caller caller, AuditAct act, String subject, Map<String, String> details) {
        tx.audit()
                .add(new AuditEntry(
                        new AuditEntryId(workshop.nextId()),
                        workshop.now(),
                        new AuditActor.OfPlatform(caller.name()),
                        act,
                        subject,
                        details,
                        caller.origin()));
    }
}
