package io.parley.sandbox;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;

/** Which of the coming calls fail, and how: those queued first, then some by chance. */
final class Script {
    private final Queue<Fault> queued = new ArrayDeque<>();
    private Chance chance = new Chance(0, List.of(), () -> 0);

    private record Chance(double probability, List<Fault> faults, RandomGenerator random) {}

    synchronized void add(Collection<Fault> faults) {
        queued.addAll(faults);
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

    synchronized Optional<Fault> next() {
        return Optional.ofNullable(queued.poll()).or(this::byChance);
    }

    private Optional<Fault> byChance() {
        if (chance.faults().isEmpty() || chance.random().nextDouble() >= chance.probability()) {
            return Optional.empty();
        }
        return Optional.of(
                chance.faults().get(chance.random().nextInt(chance.faults().size())));
    }
}
