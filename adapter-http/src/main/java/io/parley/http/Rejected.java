package io.parley.http;

import io.parley.wire.Problem;

/** A request that cannot be read as what it should be; becomes its problem at the edge. */
final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Rejected(Problem problem) {
        super(problem.code().word(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
