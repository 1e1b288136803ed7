package io.parley.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The core keeps every invariant. {@code -Dsimulation.seeds=100000} tries more seeds, {@code -Dsimulation.seed=7} runs
 * that one again.
 */
class SimulationTest {
    private static final long SEEDS = Long.getLong("simulation.seeds", 1_000);

    @Test
    void everySeedKeepsEveryInvariant() {
        Long only = Long.getLong("simulation.seed");
        LongStream seeds = only == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(only);
        var struck = new TreeSet<String>();
        seeds.forEach(seed -> {
            Ending ending = new Simulation(seed).run();
            assertThat(ending).as(ending.toString()).isInstanceOf(Ending.Kept.class);
            if (ending instanceof Ending.Kept kept) {
                struck.addAll(kept.faults());
            }
        });
        if (only == null && SEEDS >= 1_000) {
            Set<String> all =
                    EnumSet.allOf(Fault.class).stream().map(Enum::name).collect(Collectors.toSet());
            assertThat(struck).as("a fault that never strikes tests nothing").containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void theSameSeedGoesTheSameWay() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(new Simulation(seed).run()).isEqualTo(new Simulation(seed).run());
        }
    }

    @Test
    void anotherSeedGoesAnotherWay() {
        long different = LongStream.rangeClosed(1, 20)
                .map(seed -> new Simulation(seed).run().hash())
                .distinct()
                .count();
        assertThat(different).isEqualTo(20);
    }
}
