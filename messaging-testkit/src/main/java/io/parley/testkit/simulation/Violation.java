package io.parley.testkit.simulation;

/** An invariant does not hold. Ends the simulation. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Invariant invariant;

    Violation(Invariant invariant, String what) {
        super(what);
        this.invariant = invariant;
    }

    Invariant invariant() {
        return invariant;
    }

    static void unless(boolean holds, Invariant invariant, String what) {
        if (!holds) {
            throw new Violation(invariant, what);
        }
    }
}
