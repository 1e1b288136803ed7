package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.CONVERGES;

import io.parley.messaging.memory.InMemoryTransactor;
import io.parley.messaging.service.TimeOrderedIds;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole core in a world of faults, decided by a seed: some nodes over one store, two organizations with their
 * members and customers, and a platform. First everything goes wrong that can; then nothing any more, and all that waits
 * must be done within an hour. What must hold is judged after every commit, at every call, and in the end.
 *
 * <p>Runs on the calling thread, in virtual time. The same seed goes the same way, on every machine.
 */
public final class Simulation {
    private static final int DEEDS = 150;
    private static final int LONGEST_PAUSE = 7_000;
    private static final int FRAMES = 12;
    private static final long HEALING_MILLIS = 3_600_000;

    private final long seed;
    private final Kernel kernel = new Kernel();
    private final World world;
    private final InMemoryTransactor store = new InMemoryTransactor();
    private final AcknowledgedCheck acknowledged;
    private final List<Node> nodes;
    private final List<Reader> readers;
    private final Mailbag mailbag;
    private final Customers customers;
    private final Agents agents;
    private int deeds;

    public Simulation(long seed) {
        this(seed, Alteration.none());
    }

    /**
     * @param alteration what is changed about the ports, to see whether it is noticed
     */
    public Simulation(long seed, Alteration alteration) {
        this.seed = seed;
        var chance = new SplittableRandom(seed);
        var ids = new TimeOrderedIds(kernel.time(), chance.split());
        var ledger = new Ledger();
        var founding = new Founding(store, ids, chance, kernel.time().instant());
        var logs = Stream.of("acme", "zenith")
                .map(name -> new Log(founding.found(name), store, kernel.story(), ledger))
                .toList();
        world = new World(kernel, chance, new Faults(chance), ledger, new Logs(logs));
        acknowledged = new AcknowledgedCheck(world.logs(), store);
        var wiring = new Wiring(world, alteration, ids, alteration.storing(new WatchedTransactor(store, world.logs())));
        nodes = IntStream.rangeClosed(1, chance.nextInt(2, 4))
                .mapToObj(number -> wiring.node("node" + number))
                .toList();
        mailbag = new Mailbag(world, alteration, acknowledged, nodes);
        wiring.connect(new FakePlatform(world, mailbag));
        customers = new Customers(world, mailbag);
        agents = new Agents(world, nodes);
        readers =
                logs.stream().map(log -> new Reader(world, log.tenant(), nodes)).toList();
    }

    /** Runs it, once. */
    public Ending run() {
        try {
            start();
            while (deeds < DEEDS) {
                kernel.step();
            }
            heal();
            new HealedCheck(world, store, acknowledged).check(readers);
        } catch (Violation violation) {
            return broken(violation.invariant(), String.valueOf(violation.getMessage()));
        } catch (RuntimeException surprise) {
            String where = Stream.of(surprise.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining());
            return broken(Invariant.NOTHING_THROWN, surprise + where);
        }
        return new Ending.Kept(seed, kernel.story().hash(), kernel.steps(), struck());
    }

    private Ending broken(Invariant invariant, String what) {
        Story story = kernel.story();
        return new Ending.Broken(seed, story.hash(), invariant, what, story.lines());
    }

    private void start() {
        mailbag.open();
        nodes.forEach(node -> new Workers(world, node).start());
        readers.forEach(Reader::start);
        new Operator(world, nodes).start();
        act();
    }

    private void act() {
        kernel.in(world.chance().nextInt(1, LONGEST_PAUSE), "deed", () -> {
            if (world.chance().nextInt(5) < 2) {
                customers.act();
            } else {
                agents.act();
            }
            deeds++;
            if (deeds < DEEDS) {
                act();
            }
        });
    }

    private void heal() {
        world.tell("the faults end");
        world.faults().heal();
        long end = kernel.time().millis() + HEALING_MILLIS;
        while (!isQuiet()) {
            Violation.unless(kernel.time().millis() < end, CONVERGES, "after an hour, something still waits");
            kernel.step();
        }
    }

    private boolean isQuiet() {
        return mailbag.isEmpty()
                && agents.areIdle()
                && readers.stream()
                        .allMatch(reader ->
                                reader.hasSeen(world.logs().of(reader.tenant().id())))
                && store.onPlatform(
                        tx -> tx.nextLaneDue().isEmpty() && tx.parked().list(1).isEmpty());
    }

    private Set<String> struck() {
        return world.faults().struck().keySet().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
