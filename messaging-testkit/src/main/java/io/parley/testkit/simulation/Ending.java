package io.parley.testkit.simulation;

import java.util.List;
import java.util.Set;

/** How a simulation ended. */
public sealed interface Ending {
    long seed();

    /** Equal for two runs exactly when they went the same way. */
    long hash();

    /**
     * Every invariant held.
     *
     * @param faults the names of the faults that struck
     */
    record Kept(long seed, long hash, long steps, Set<String> faults) implements Ending {
        public Kept {
            faults = Set.copyOf(faults);
        }
    }

    /**
     * An invariant did not hold.
     *
     * @param story what happened last
     */
    record Broken(long seed, long hash, Invariant invariant, String what, List<String> story) implements Ending {
        public Broken {
            story = List.copyOf(story);
        }

        /** Everything needed to understand it, and to see it again. */
        @Override
        public String toString() {
            return "seed " + seed + " breaks " + invariant + ": " + invariant.sentence() + "\n  " + what
                    + "\n  again: -Dsimulation.seed=" + seed + "\n  " + String.join("\n  ", story);
        }
    }
}
