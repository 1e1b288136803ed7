package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.identity.ApiKeyToken;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.KeyRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.KeyStanding;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** With what programs get in. Thread-safe. */
public final class ApiKeyService {
    /** The most keys that a member may have. */
    public static final int MOST_KEYS = 50;

    /** How exactly it is kept when a key was last used. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private static final int YEARS = 10;
    private static final Duration LONGEST_LIFE = Duration.ofDays(366L * YEARS);

    private final Workshop workshop;
    private final RandomGenerator chance;
    private final MomentsLater<ApiKeyId> uses =
            new MomentsLater<>((tx, moments) -> tx.apiKeys().keepUses(moments));

    /**
     * @param chance must be unpredictable: keys come from it
     */
    ApiKeyService(Workshop workshop, RandomGenerator chance) {
        this.workshop = workshop;
        this.chance = chance;
    }

    /** Makes a key that acts for the caller, with no more than the caller may do. */
    public Outcome<CreatedApiKey> create(Caller caller, NewApiKey wanted) {
        Instant now = workshop.now();
        Optional<Refusal> refusal = refusal(caller, wanted, now);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var id = new ApiKeyId(workshop.nextId());
        var token = ApiKeyToken.create(caller.organization(), id, chance);
        var key = new ApiKey(
                id,
                caller.member(),
                wanted.name(),
                wanted.scopes(),
                token.hash(),
                now,
                wanted.expiresAt().map(end -> end.truncatedTo(ChronoUnit.MICROS)),
                Optional.empty());
        return workshop.transactor()
                .inOrganization(caller.organization(), tx -> add(tx, caller, key))
                .map(added -> new CreatedApiKey(new OwnedApiKey(added, caller.name()), token));
    }

    private static Optional<Refusal> refusal(Caller caller, NewApiKey wanted, Instant now) {
        return AccessPolicy.refusal(caller, UseCase.MAKE_API_KEYS)
                .or(() -> AccessPolicy.toGive(caller, wanted.scopes()))
                .or(() -> wanted.expiresAt()
                        .filter(end -> !now.isBefore(end) || end.isAfter(now.plus(LONGEST_LIFE)))
                        .map(unfit -> new KeyRefusal.ExpiryUnfit(YEARS)));
    }

    private Outcome<ApiKey> add(OrganizationTx tx, Caller caller, ApiKey key) {
        // Two at once must not both find room for the last one.
        tx.members().lock(caller.member());
        if (tx.apiKeys().of(caller.member()).size() >= MOST_KEYS) {
            return Outcome.refused(new KeyRefusal.TooManyKeys(MOST_KEYS));
        }
        tx.apiKeys().add(key);
        workshop.audit(tx, caller, AuditAct.API_KEY_CREATED, key.id().toString(), Map.of("scopes", words(key)));
        return Outcome.done(key);
    }

    private static String words(ApiKey key) {
        return key.scopes().stream().sorted().map(Permission::name).collect(Collectors.joining(" "));
    }

    /** The organization's keys, the oldest first; to those who do not manage them, only their own. */
    public Outcome<List<OwnedApiKey>> all(Caller caller) {
        boolean managing = manages(caller);
        Optional<Refusal> refusal =
                managing ? Optional.empty() : AccessPolicy.refusal(caller, UseCase.CHANGE_OWN_SIGN_IN);
        return refusal.<Outcome<List<OwnedApiKey>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(workshop.transactor()
                        .read(
                                caller.organization(),
                                tx -> owned(
                                        tx,
                                        managing
                                                ? tx.apiKeys().all()
                                                : tx.apiKeys().of(caller.member())))));
    }

    private static List<OwnedApiKey> owned(OrganizationTx tx, List<ApiKey> keys) {
        Map<MemberId, String> names =
                tx.members().among(keys.stream().map(ApiKey::member).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Member::id, Member::name));
        return keys.stream()
                .map(key -> new OwnedApiKey(key, names.getOrDefault(key.member(), "")))
                .toList();
    }

    /** Revokes a key of the caller's, or anybody's for those who manage them. It opens nothing from now on. */
    public Outcome<ApiKey> revoke(Caller caller, ApiKeyId id) {
        boolean managing = manages(caller);
        Optional<Refusal> refusal =
                managing ? Optional.empty() : AccessPolicy.refusal(caller, UseCase.CHANGE_OWN_SIGN_IN);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<ApiKey> revoked = workshop.transactor()
                .inOrganization(
                        caller.organization(),
                        tx -> tx.apiKeys()
                                .find(id)
                                .filter(key -> managing || key.member().equals(caller.member()))
                                .flatMap(key -> remove(tx, caller, key)));
        revoked.ifPresent(key -> workshop.bus().publish(new Signal.ApiKeyRevoked(caller.organization(), key.id())));
        return revoked.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.NotFound("API key")));
    }

    private Optional<ApiKey> remove(OrganizationTx tx, Caller caller, ApiKey key) {
        Optional<ApiKey> removed = tx.apiKeys().remove(key.id());
        removed.ifPresent(gone ->
                workshop.audit(tx, caller, AuditAct.API_KEY_REVOKED, gone.id().toString(), Map.of()));
        return removed;
    }

    private static boolean manages(Caller caller) {
        return AccessPolicy.refusal(caller, UseCase.SAY_WHO_GETS_IN).isEmpty();
    }

    /** Whose key this is, and that it opens now. */
    Outcome<Authentication.Entry> authenticate(String text) {
        Instant now = workshop.now();
        Optional<ApiKeyToken> token = ApiKeyToken.parse(text);
        Optional<KeyStanding> standing = token.flatMap(given -> workshop.transactor()
                        .read(given.organization(), tx -> tx.apiKeys().standing(given.key())))
                .filter(found -> found.key().hash().isOf(token.get().secret()));
        if (standing.isEmpty()) {
            return Outcome.refused(new KeyRefusal.KeyInvalid());
        }
        ApiKey key = standing.get().key();
        if (key.hasExpired(now)) {
            return Outcome.refused(new KeyRefusal.KeyExpired());
        }
        var organization = token.orElseThrow().organization();
        if (key.lastUsedAt().filter(at -> now.isBefore(at.plus(EXACTNESS))).isEmpty()) {
            uses.add(organization, key.id(), now);
        }
        return workshop.transactor()
                .read(organization, tx -> entry(tx, key, standing.get().member()));
    }

    private static Outcome<Authentication.Entry> entry(OrganizationTx tx, ApiKey key, Member member) {
        if (!member.isActive()) {
            return Outcome.refused(new KeyRefusal.KeyInvalid());
        }
        Reach reach = tx.offices().reaches(Set.of(member.id())).getOrDefault(member.id(), new Reach.Offices(Set.of()));
        return Outcome.done(new Authentication.Entry(
                new Identity(tx.organization(), key, member, reach), tx.access().addressRules()));
    }

    /** Writes when keys were last used. For the host to call about every minute, and before it stops. */
    public void saveUses() {
        uses.save(workshop.transactor());
    }
}
