package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.access.GeoPoint;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.Place;
import io.parley.messaging.access.PlaceRules;
import io.parley.messaging.id.LocationCheckId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.Session;
import io.parley.messaging.network.NetworkRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Test
    default void theRulesOfPlacesAreKeptAndReplaced() {
        var world = world();
        PlaceRules before = world.call(tx -> tx.access().placeRules());
        assertThat(before).isEqualTo(PlaceRules.none());
        var two = new PlaceRules(
                true,
                Set.of(Role.AGENT.key(), Role.QA.key()),
                List.of(place("Here", 0.5, -180), place("There", -90, 7)));
        world.run(tx -> tx.access().save(two));
        PlaceRules saved = world.call(tx -> tx.access().placeRules());
        assertThat(saved).isEqualTo(two);
        world.run(tx -> tx.access().save(PlaceRules.none()));
        PlaceRules after = world.call(tx -> tx.access().placeRules());
        assertThat(after).isEqualTo(PlaceRules.none());
    }

    @Test
    default void whereSomebodyWasIsReadInPagesAndForgotten() {
        var world = world();
        var checks = Stream.of(0, 1, 2)
                .map(day -> check(world, World.NOW.plus(Duration.ofDays(day)), day == 1))
                .toList();
        checks.forEach(check -> world.run(tx -> tx.access().add(check)));

        List<LocationCheck> first = world.call(tx -> tx.access().checks(Optional.empty(), 2));
        List<LocationCheck> rest =
                world.call(tx -> tx.access().checks(Optional.of(first.getLast().id()), 2));
        assertThat(first).containsExactly(checks.get(2), checks.get(1));
        assertThat(rest).containsExactly(checks.get(0));

        int forgotten = world.call(tx -> tx.access().forgetChecks(World.NOW.plus(Duration.ofDays(1))));
        List<LocationCheck> left = world.call(tx -> tx.access().checks(Optional.empty(), 9));
        assertThat(forgotten).isEqualTo(1);
        assertThat(left).containsExactly(checks.get(2), checks.get(1));
    }

    private static LocationCheck check(World world, Instant at, boolean said) {
        var seen = new LocationCheck.Seen(new GeoPoint(52.52, 13.41), "Office", 300);
        return new LocationCheck(
                new LocationCheckId(world.ids().next()),
                at,
                world.member().id(),
                said ? LocationCheck.Result.TOO_FAR_AWAY : LocationCheck.Result.LOCATION_NEEDED,
                said ? Optional.of(seen) : Optional.empty());
    }

    private static Place place(String name, double latitude, double longitude) {
        return new Place(name, new GeoPoint(latitude, longitude), 10);
    }

    private static AddressRules rulesOf(World world) {
        return world.call(tx -> tx.access().addressRules());
    }

    private static AddressRules.Allowed allowed(String range, String note) {
        return new AddressRules.Allowed(NetworkRange.parse(range).orElseThrow(), note);
    }
}
