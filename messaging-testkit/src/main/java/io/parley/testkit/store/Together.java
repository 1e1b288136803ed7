package io.parley.testkit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many threads that begin at the same moment. */
public final class Together {
    private static final int PATIENCE_SECONDS = 120;

    private Together() {}

    /** What each of them returned, in the order of their numbers; throws what any of them threw. */
    public static <T> List<T> run(int threads, IntFunction<T> work) {
        var ready = new CountDownLatch(threads);
        var futures = new ArrayList<Future<T>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(executor.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(number);
                }));
            }
            return results(futures);
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) {
        var results = new ArrayList<T>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException | TimeoutException failure) {
                futures.forEach(each -> each.cancel(true));
                throw new AssertionError("one of the threads failed", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", interrupted);
            }
        }
        return List.copyOf(results);
    }
}
