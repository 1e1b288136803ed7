package io.parley.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All that exists. One call at a time looks at it or changes it, which is what makes the ledger exact. */
final class World {
    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final Ids ids;
    private final Ledger ledger;
    private final Tokens tokens;
    private final Codes codes;
    private final MediaShelf media;
    private final Webhooks webhooks;
    private final Reports reports;
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, FacebookUser> users = new LinkedHashMap<>();
    private final Map<String, BusinessAccount> businessAccounts = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Set<Rule> rules = EnumSet.noneOf(Rule.class);

    World(InstantSource clock, Ids ids, MediaShelf media, Webhooks webhooks) {
        this.clock = clock;
        this.ids = ids;
        this.webhooks = webhooks;
        this.ledger = new Ledger();
        this.tokens = new Tokens(clock, ids);
        this.codes = new Codes(clock, ids);
        this.media = media;
        this.reports = new Reports(this);
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    Instant now() {
        return clock.instant();
    }

    Ids ids() {
        return ids;
    }

    Ledger ledger() {
        return ledger;
    }

    Tokens tokens() {
        return tokens;
    }

    Codes codes() {
        return codes;
    }

    MediaShelf media() {
        return media;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    Reports reports() {
        return reports;
    }

    void enforce(Rule rule) {
        rules.add(rule);
    }

    boolean enforces(Rule rule) {
        return rules.contains(rule);
    }

    void add(App app) {
        apps.put(app.id(), app);
    }

    void add(Account account) {
        accounts.put(account.id(), account);
    }

    FacebookUser user(String id, String name) {
        return users.computeIfAbsent(id, key -> new FacebookUser(this, key, name));
    }

    BusinessAccount businessAccount(String id) {
        return businessAccounts.computeIfAbsent(id, key -> new BusinessAccount(this, key));
    }

    Optional<App> app(String id) {
        return Optional.ofNullable(apps.get(id));
    }

    Optional<App> instagramApp(String id) {
        return apps.values().stream()
                .filter(app -> app.instagramId().equals(id))
                .findFirst();
    }

    Optional<FacebookUser> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    Optional<BusinessAccount> findBusinessAccount(String id) {
        return Optional.ofNullable(businessAccounts.get(id));
    }

    /** The account of this id; an Instagram account by either of its ids. */
    Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id))
                .or(() -> accounts.values().stream()
                        .filter(account -> account instanceof InstagramAccount shop
                                && shop.appScopedId().equals(id))
                        .findFirst());
    }

    Iterable<Account> accounts() {
        return accounts.values();
    }

    /** The ids that come with a business account: its own and its numbers'. */
    Set<String> objectsOf(BusinessAccount owner) {
        var objects = new TreeSet<>(Set.of(owner.id()));
        for (var account : accounts.values()) {
            if (account instanceof PhoneNumber number && number.owner().equals(owner)) {
                objects.add(number.id());
            }
        }
        return objects;
    }
}
