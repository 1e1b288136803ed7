package io.parley.wire;

import io.parley.messaging.outcome.Refusal;
import java.util.Map;

/** The one place where a refusal of the core becomes a code, and with it a status, on every wire. */
public final class ProblemOf {
    private ProblemOf() {}

    /** The problem, with what a client needs to go on from here without asking again. */
    public static Problem refusal(Refusal refusal) {
        ProblemCode code = ProblemCode.find(refusal.code())
                .orElseThrow(() -> new IllegalStateException("no problem code for the refusal " + refusal.code()));
        Problem problem = Problem.of(code, refusal.explanation());
        for (Map.Entry<String, Object> fact : refusal.facts().entrySet()) {
            problem = problem.with(fact.getKey(), fact.getValue());
        }
        return problem;
    }
}
