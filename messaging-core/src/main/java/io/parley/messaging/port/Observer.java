package io.parley.messaging.port;

/** Is told what operators want to know; logs and counts it. Never throws. Thread-safe. */
public interface Observer {
    void happened(Happening happening);

    /** Watches nothing. */
    static Observer none() {
        return happening -> {};
    }
}
