package io.parley.testkit.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Which faults this seed knows, and how often they strike: each is there or not, seldom or often, so that the seeds
 * differ in kind. Until healed.
 */
final class Faults {
    private static final double SELDOM = 0.003;

    private final RandomGenerator chance;
    private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private boolean healed;

    Faults(RandomGenerator chance) {
        this.chance = chance;
        for (Fault fault : Fault.values()) {
            boolean known = chance.nextBoolean();
            double exponent = chance.nextDouble();
            double rate = SELDOM * Math.pow(fault.mostOften() / SELDOM, exponent);
            rates.put(fault, known ? rate : 0.0);
        }
    }

    boolean strikes(Fault fault) {
        boolean strikes = !healed && chance.nextDouble() < rates.getOrDefault(fault, 0.0);
        if (strikes) {
            struck.merge(fault, 1, Integer::sum);
        }
        return strikes;
    }

    /** From now on nothing goes wrong any more. */
    void heal() {
        healed = true;
    }

    /** How often each fault has struck. */
    Map<Fault, Integer> struck() {
        return Map.copyOf(struck);
    }
}
