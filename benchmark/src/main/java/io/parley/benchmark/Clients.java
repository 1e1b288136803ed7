package io.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** All who write and read, on one thread. */
final class Clients implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Selector selector;
    private final ProcessHandle database;
    private final List<Pair> pairs = new ArrayList<>();

    Clients(URI address, ProcessHandle database, List<Pair.Team> teams) throws IOException {
        this.database = database;
        selector = Selector.open();
        for (Pair.Team team : teams) {
            pairs.add(new Pair(selector, address, team));
        }
        serveUntil(() -> pairs.stream().allMatch(Pair::isReady));
    }

    /** What came of it. */
    record Result(double perSecond, Latencies latencies, Cpu perMessage) {}

    /** So many senders, each with one message in flight. */
    Result run(int senders, int seconds) throws IOException {
        var active = pairs.subList(0, senders);
        var taken = new ArrayList<Long>();
        var before = Cpu.now(database);
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        active.forEach(pair -> sendUntil(end, pair, taken));
        serveUntil(() -> System.nanoTime() >= end && active.stream().allMatch(Pair::isReady));
        double elapsed = (System.nanoTime() - begin) / 1e9;
        var perMessage = Cpu.now(database).perMessage(before, taken.size());
        return new Result(taken.size() / elapsed, new Latencies(taken), perMessage);
    }

    private static void sendUntil(long end, Pair pair, List<Long> taken) {
        pair.send(nanos -> {
            taken.add(nanos);
            if (System.nanoTime() < end) {
                sendUntil(end, pair, taken);
            }
        });
    }

    private void serveUntil(BooleanSupplier enough) throws IOException {
        while (!enough.getAsBoolean()) {
            if (selector.select(Clients::read, PATIENCE_MILLIS) == 0) {
                throw new IllegalStateException("nothing heard for " + PATIENCE_MILLIS + " ms");
            }
        }
    }

    private static void read(SelectionKey key) {
        try {
            ((Socket) key.attachment()).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Pair pair : pairs) {
            pair.close();
        }
        selector.close();
    }
}
