package io.parley.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** Until what is measured is the code of a server that has run for a while, and not the compiling of it. */
record WarmUp(Duration atMost) {
    /** The share of a step's time that is spent compiling when the compiler has hardly anything left to do. */
    private static final double IDLE = 0.02;

    interface Step {
        void run() throws Exception;
    }

    /** Takes the step again and again, until the compiler is idle or the time is over. */
    void repeat(Step step) throws Exception {
        var compiler = ManagementFactory.getCompilationMXBean();
        long begin = System.nanoTime();
        double compiling = 1;
        while (compiling > IDLE && System.nanoTime() - begin < atMost.toNanos()) {
            long compiled = compiler.getTotalCompilationTime();
            long from = System.nanoTime();
            step.run();
            compiling = (compiler.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - from);
        }
        if (!atMost.isZero()) {
            System.err.printf(
                    Locale.ROOT,
                    "warmed up for %.0f s, in the end with %.1f %% of a processor compiling%n",
                    (System.nanoTime() - begin) / 1e9,
                    compiling * 100);
        }
    }
}
