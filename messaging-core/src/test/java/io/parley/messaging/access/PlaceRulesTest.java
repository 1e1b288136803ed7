package io.parley.messaging.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.parley.messaging.access.PlaceRules.Verdict;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceRulesTest {
    private static final GeoPoint BERLIN = new GeoPoint(52.5200, 13.4050);
    private static final Place OFFICE = new Place("Office", BERLIN, 100);

    private final PlaceRules rules = new PlaceRules(true, Set.of(Role.AGENT.key()), List.of(OFFICE));

    @ParameterizedTest
    @CsvSource({
        "52.5200, 13.4050, 48.8566, 2.3522, 877_460",
        "0, 0, 0, 1, 111_195",
        "0, 179.9995, 0, -179.9995, 111",
        "90, 0, 90, 180, 0",
        "89.9995, 0, 89.9995, 180, 111",
        "-90, 10, 90, -170, 20_015_115",
        "0, 0, 0, 180, 20_015_115",
        "52.52, 13.405, 52.52, 13.405, 0",
    })
    void distancesHoldAtPolesAndAcrossTheDateLine(
            double latitude, double longitude, double otherLatitude, double otherLongitude, String meters) {
        var one = new GeoPoint(latitude, longitude);
        var other = new GeoPoint(otherLatitude, otherLongitude);
        double expected = Double.parseDouble(meters.replace("_", ""));
        assertThat(one.metersTo(other)).isCloseTo(expected, within(1 + expected * 0.005));
        assertThat(other.metersTo(one)).isCloseTo(one.metersTo(other), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "0, NaN", "Infinity, 0", "90.0001, 0", "-90.0001, 0", "0, 180.0001", "0, -180.0001"})
    void whatIsNotOnTheEarthIsNoPoint(double latitude, double longitude) {
        assertThat(GeoPoint.of(latitude, longitude)).isEmpty();
        assertThatThrownBy(() -> new GeoPoint(latitude, longitude)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRadiusIsTheBound() {
        double degree = Math.toDegrees(100 / 6_371_008.8);
        assertThat(judge(new GeoPoint(52.52 + degree * 0.999, 13.405))).isInstanceOf(Verdict.There.class);
        assertThat(judge(new GeoPoint(52.52 + degree * 1.001, 13.405))).isInstanceOf(Verdict.TooFar.class);
    }

    @Test
    void whoDoesNotSayOrOnlyVaguelyIsAskedAgain() {
        assertThat(rules.judge(Role.AGENT.key(), Arrival.from(Origin.unknown())))
                .isEqualTo(new Verdict.Needed());
        assertThat(rules.judge(Role.AGENT.key(), at(BERLIN, 1_001))).isEqualTo(new Verdict.Needed());
        assertThat(rules.judge(Role.AGENT.key(), at(BERLIN, 1_000))).isInstanceOf(Verdict.There.class);
    }

    @Test
    void onlyTheNamedRolesAreAsked() {
        var nowhere = Arrival.from(Origin.unknown());
        assertThat(rules.judge(Role.MANAGER.key(), nowhere)).isEqualTo(new Verdict.NotAsked());
        assertThat(new PlaceRules(false, Set.of(Role.AGENT.key()), List.of(OFFICE)).judge(Role.AGENT.key(), nowhere))
                .isEqualTo(new Verdict.NotAsked());
    }

    @Test
    void ownersCannotBeBoundAndNobodyToNoPlace() {
        assertThatThrownBy(() -> new PlaceRules(true, Set.of(Role.OWNER.key()), List.of(OFFICE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlaceRules(true, Set.of(Role.AGENT.key()), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "10000, true", "10001, false"})
    void aRadiusHasBounds(int meters, boolean allowed) {
        if (allowed) {
            assertThat(new Place("x", BERLIN, meters).radiusMeters()).isEqualTo(meters);
        } else {
            assertThatThrownBy(() -> new Place("x", BERLIN, meters)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsKeptIsCoarseAndNothingIsPrinted() {
        var seen = new LocationCheck.Seen(new GeoPoint(52.524_37, 13.410_53), "Office", 449);
        assertThat(seen.point()).isEqualTo(new GeoPoint(52.52, 13.41));
        assertThat(seen.meters()).isEqualTo(400);
        assertThat(seen.toString()).doesNotContain("52.", "13.");
    }

    private Verdict judge(GeoPoint point) {
        return rules.judge(Role.AGENT.key(), at(point, 5));
    }

    private static Arrival at(GeoPoint point, int accuracy) {
        return new Arrival(Origin.unknown(), Optional.of(new SaidLocation(point, accuracy)));
    }
}
