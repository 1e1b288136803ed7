package io.parley.testkit.simulation;

import java.util.List;
import java.util.random.RandomGenerator;

/** What everybody in a simulation shares. */
record World(Kernel kernel, RandomGenerator chance, Faults faults, Ledger ledger, Logs logs) {
    <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    Tenant anyTenant() {
        return any(logs.all()).tenant();
    }

    void tell(String line) {
        kernel.story().tell(line);
    }
}
