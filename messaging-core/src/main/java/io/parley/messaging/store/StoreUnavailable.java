package io.parley.messaging.store;

/** The store cannot be reached or does not answer in time. A later attempt may succeed. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
