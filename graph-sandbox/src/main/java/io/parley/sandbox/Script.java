package io.parley.sandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Which of the coming calls fail, and how: those queued first, then some by chance. */
final class Script {
    private final List<Queued> queued = new ArrayList<>();
    private Chance chance = new Chance(0, List.of(), () -> 0);

    /** A fault for the next call whose path ends so. */
    private record Queued(String pathEnd, Fault fault) {}

    private record Chance(double probability, List<Fault> faults, RandomGenerator random) {}

    synchronized void add(String pathEnd, Collection<Fault> faults) {
        faults.forEach(fault -> queued.add(new Queued(pathEnd, fault)));
    }

    synchronized void atRandom(double probability, List<Fault> faults, RandomGenerator random) {
        if (probability < 0 || probability > 1 || faults.isEmpty()) {
            throw new IllegalArgumentException("a probability between 0 and 1, and at least one fault");
        }
        chance = new Chance(probability, List.copyOf(faults), random);
    }

    synchronized void clear() {
        queued.clear();
        chance = new Chance(0, List.of(), () -> 0);
    }

    synchronized Optional<Fault> next(String path) {
        return firstQueuedFor(path).or(this::byChance);
    }

    private Optional<Fault> firstQueuedFor(String path) {
        for (Iterator<Queued> each = queued.iterator(); each.hasNext(); ) {
            var candidate = each.next();
            if (path.endsWith(candidate.pathEnd())) {
                each.remove();
                return Optional.of(candidate.fault());
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> byChance() {
        if (chance.faults().isEmpty() || chance.random().nextDouble() >= chance.probability()) {
            return Optional.empty();
        }
        return Optional.of(
                chance.faults().get(chance.random().nextInt(chance.faults().size())));
    }
}
