package io.parley.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation is able to fail: it finds every planted mistake, and calls it by the right name. */
class MutantTest {
    private static final long SEEDS = 200;

    @ParameterizedTest
    @EnumSource
    void isFound(Mutant mutant) {
        Ending.Broken found = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> new Simulation(seed, mutant.alteration()).run())
                .flatMap(ending -> ending instanceof Ending.Broken broken ? Stream.of(broken) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(mutant + " survives " + SEEDS + " seeds"));
        assertThat(mutant.finders()).as(found.toString()).contains(found.invariant());
        assertThat(found.toString()).contains("-Dsimulation.seed=" + found.seed());
        assertThat(new Simulation(found.seed()).run())
                .as("without the mutant the seed passes")
                .isInstanceOf(Ending.Kept.class);
        assertThat(new Simulation(found.seed(), mutant.alteration()).run())
                .as("the seed replays")
                .isEqualTo(found);
    }

    @Test
    void everyInvariantHasSomethingToFind() {
        var found = EnumSet.noneOf(Invariant.class);
        Stream.of(Mutant.values()).map(Mutant::finders).forEach(found::addAll);
        assertThat(EnumSet.complementOf(found))
                .as("nobody can reach into the log of the store in memory, and nothing planted throws")
                .containsExactlyInAnyOrder(Invariant.IMMUTABLE_LOG, Invariant.NOTHING_THROWN);
    }
}
