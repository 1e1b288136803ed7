package io.parley.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** So many senders, each with one message in flight. */
record SendLoad(List<Pair> pairs) {

    /** What came of it. */
    record Result(double perSecond, Latencies latencies) {}

    Result run(int seconds) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        var all = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<List<Long>>>();
            pairs.forEach(pair -> runs.add(threads.submit(() -> until(end, pair))));
            for (var run : runs) {
                all.addAll(run.get());
            }
        }
        double elapsed = (System.nanoTime() - begin) / 1e9;
        return new Result(all.size() / elapsed, new Latencies(all));
    }

    private static List<Long> until(long end, Pair pair) {
        var taken = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            taken.add(pair.send());
        }
        return taken;
    }
}
