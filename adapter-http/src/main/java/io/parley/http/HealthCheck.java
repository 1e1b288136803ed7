package io.parley.http;

/**
 * Something we cannot work well without.
 *
 * @param vital whether we cannot work at all without it
 */
public record HealthCheck(String name, boolean vital, Probe probe) {
    /** Looks whether it works. */
    @FunctionalInterface
    public interface Probe {
        /** Returns when it works and throws when it does not; need not bother about how long it takes. */
        void check() throws Exception;
    }
}
