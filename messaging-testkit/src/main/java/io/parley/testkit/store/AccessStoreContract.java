package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Session;
import io.parley.messaging.network.NetworkRange;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public interface AccessStoreContract extends StoreContract {
    @Test
    default void everybodyGetsInUntilThereAreRules() {
        assertThat(rulesOf(world())).isEqualTo(AddressRules.everywhere());
    }

    @Test
    default void theRulesAreKeptAsTheyWereSaved() {
        var world = world();
        var rules = new AddressRules(List.of(
                allowed("203.0.113.0/24", "Office"), allowed("2001:db8::/32", ""), allowed("198.51.100.7", "Home")));

        world.run(tx -> tx.access().save(rules));

        assertThat(rulesOf(world)).isEqualTo(rules);
    }

    @Test
    default void rulesReplaceThoseBefore() {
        var world = world();
        var most = IntStream.range(0, AddressRules.MOST)
                .mapToObj(at -> allowed("10.0.0." + at, "n".repeat(AddressRules.MAX_NOTE)))
                .toList();
        world.run(tx -> tx.access().save(new AddressRules(most)));
        var one = new AddressRules(List.of(allowed("192.0.2.1", "x")));

        world.run(tx -> tx.access().save(one));

        assertThat(rulesOf(world)).isEqualTo(one);
        world.run(tx -> tx.access().save(AddressRules.everywhere()));
        assertThat(rulesOf(world)).isEqualTo(AddressRules.everywhere());
    }

    @Test
    default void aSessionStandsWithTheRulesOfItsOrganization() {
        var world = world();
        var session = new Session(
                new SessionId(world.ids().next()),
                world.member().id(),
                "hash",
                World.NOW,
                World.NOW.plusSeconds(60),
                false);
        world.run(tx -> tx.sessions().add(session));
        world.run(tx -> tx.access().save(new AddressRules(List.of(allowed("203.0.113.0/24", "Office")))));

        var standing = world.find(tx -> tx.sessions().standing(session.id())).orElseThrow();

        assertThat(standing.addresses().ranges())
                .extracting(AddressRules.Allowed::range)
                .containsExactly(allowed("203.0.113.0/24", "").range());
    }

    private static AddressRules rulesOf(World world) {
        return world.call(tx -> tx.access().addressRules());
    }

    private static AddressRules.Allowed allowed(String range, String note) {
        return new AddressRules.Allowed(NetworkRange.parse(range).orElseThrow(), note);
    }
}
