package io.parley.messaging.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives the next conversation to whoever has the fewest, and among equals to the member who joined first. */
public final class LeastLoaded {
    private static final Comparator<Candidate> FEWEST_FIRST = Comparator.comparingInt(Candidate::load)
            .thenComparing(candidate -> candidate.member().toString());

    private LeastLoaded() {}

    /** Empty when nobody has room: the conversation waits. */
    public static Optional<Candidate> choose(List<Candidate> candidates) {
        return candidates.stream().filter(Candidate::hasRoom).min(FEWEST_FIRST);
    }
}
