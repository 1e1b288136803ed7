package io.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Messages of contacts, one in each signed call, as fast as they are taken. Some come again, as platforms repeat them: word for
 * word, and soon.
 */
final class WebhookLoad {
    private static final int DUPLICATES_PERCENT = 30;
    private static final int AMONG_THE_LAST = 100;

    private final URI hook;
    private final String appSecret;
    private final String page;
    private final int contacts;
    private final long begun = System.currentTimeMillis();
    private final AtomicInteger made = new AtomicInteger();

    WebhookLoad(URI hook, String appSecret, String page, int contacts) {
        this.hook = hook;
        this.appSecret = appSecret;
        this.page = page;
        this.contacts = contacts;
    }

    /** What came of it: how many calls a second were answered with 200, and how long each took. */
    record Result(double perSecond, Latencies latencies, long refused) {}

    /** Until everybody has written once. */
    Result newcomers(int connections) throws InterruptedException, ExecutionException {
        return run(connections, () -> made.get() < contacts);
    }

    Result run(int connections, int seconds) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return run(connections, () -> System.nanoTime() < end);
    }

    /** How many different messages were sent so far. */
    int sent() {
        return made.get();
    }

    private Result run(int connections, BooleanSupplier goOn) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        var all = new ArrayList<Long>();
        long refused = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Calls>> callers = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                callers.add(threads.submit(calls(goOn, new SplittableRandom(number))));
            }
            for (Future<Calls> caller : callers) {
                all.addAll(caller.get().taken());
                refused += caller.get().refused();
            }
        }
        return new Result(all.size() / ((System.nanoTime() - begin) / 1e9), new Latencies(all), refused);
    }

    private record Calls(List<Long> taken, long refused) {}

    private Callable<Calls> calls(BooleanSupplier goOn, SplittableRandom chance) {
        return () -> {
            var taken = new ArrayList<Long>();
            long refused = 0;
            try (var caller = new WebhookCaller(hook, appSecret)) {
                while (goOn.getAsBoolean()) {
                    String body = body(next(chance));
                    long before = System.nanoTime();
                    if (caller.post(body) == 200) {
                        taken.add(System.nanoTime() - before);
                    } else {
                        refused++;
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return new Calls(taken, refused);
        };
    }

    private int next(SplittableRandom chance) {
        int known = made.get();
        boolean again = known > AMONG_THE_LAST && chance.nextInt(100) < DUPLICATES_PERCENT;
        return again ? known - 1 - chance.nextInt(AMONG_THE_LAST) : made.getAndIncrement();
    }

    /** The same number is the same body, byte for byte. */
    private String body(int number) {
        long at = begun + number;
        return """
                {"object":"page","entry":[{"id":"%s","time":%d,"messaging":[{"sender":{"id":"psid_%d"},"recipient":{"id":"%s"},\
                "timestamp":%d,"message":{"mid":"m_load_%d","text":"Is my parcel number %d on its way?"}}]}]}""".formatted(page, at, number * 7_919L % contacts, page, at, number, number);
    }
}
