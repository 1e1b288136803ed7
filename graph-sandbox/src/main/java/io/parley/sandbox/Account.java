package io.parley.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a company is on a platform, and what a customer writes to. */
public abstract sealed class Account permits Page, InstagramAccount, PhoneNumber {
    private final World world;
    private final String id;
    private final Map<String, Customer> customers = new LinkedHashMap<>();

    Account(World world, String id) {
        this.world = world;
        this.id = id;
    }

    public final String id() {
        return id;
    }

    public abstract Platform platform();

    /** Somebody with an id that is valid here: a phone number in digits, a PSID, an IGSID. Known ones are found again. */
    public final Customer customer(String customerId, String name) {
        return world.locked(() -> customers.computeIfAbsent(customerId, key -> new Customer(world, this, key, name)));
    }

    /** Which apps get webhooks of it, and which fields each. */
    abstract Map<App, Set<String>> subscriptions();

    /** The id that its webhooks have in {@code entry}. */
    abstract String entryId();

    /** Whether webhooks are signed with the secret of the product "Instagram Login". */
    boolean usesInstagramLogin() {
        return false;
    }

    final Optional<Customer> find(String customerId) {
        return Optional.ofNullable(customers.get(customerId)).or(() -> byUserId(customerId));
    }

    /** Only user ids of WhatsApp have a dot, and only for them is it worth looking at everybody. */
    private Optional<Customer> byUserId(String userId) {
        return userId.contains(".")
                ? customers.values().stream()
                        .filter(customer -> customer.userId().equals(userId))
                        .findFirst()
                : Optional.empty();
    }

    final Customer findOrMeet(String customerId) {
        return find(customerId).orElseGet(() -> customer(customerId, ""));
    }

    /** The same person under another id. */
    final void rename(Customer customer, String newId) {
        customers.remove(customer.id());
        customers.put(newId, customer);
    }

    final World world() {
        return world;
    }

    @Override
    public final String toString() {
        return platform() + "[" + id + "]";
    }
}
