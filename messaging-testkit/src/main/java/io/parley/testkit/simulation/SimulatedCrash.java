package io.parley.testkit.simulation;

/** A node dies here. An error, so that no code of the node mistakes it for something it could handle. */
final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1L;

    SimulatedCrash(String where) {
        super(where, null, false, false);
    }
}
