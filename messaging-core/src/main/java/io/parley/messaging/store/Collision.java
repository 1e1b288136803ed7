package io.parley.messaging.store;

/**
 * The work kept colliding with what is stored, however often it was run again. It adds something unique without looking
 * first whether it is there.
 */
public final class Collision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Collision(String what, Throwable cause) {
        super(what, cause);
    }
}
