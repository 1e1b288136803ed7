package io.parley.http;

/** Something we cannot work well without. */
public record HealthCheck(String name, Probe probe) {
    /** Looks whether it works. */
    @FunctionalInterface
    public interface Probe {
        /** Returns when it works and throws when it does not; need not bother about how long it takes. */
        void check() throws Exception;
    }
}
