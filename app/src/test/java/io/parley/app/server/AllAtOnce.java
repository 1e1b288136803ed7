package io.parley.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who do the same at the same moment. */
final class AllAtOnce {
    private AllAtOnce() {}

    static <T> List<T> run(int count, IntFunction<T> step) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int number = 0; number < count; number++) {
                int mine = number;
                Callable<T> turn = () -> {
                    start.await();
                    return step.apply(mine);
                };
                running.add(threads.submit(turn));
            }
            var results = new ArrayList<T>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
