package io.parley.messaging.memory;

/** Something unique is there already. */
final class Collided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Collided(String what) {
        super(what);
    }
}
