package io.parley.messaging.delivery;

/**
 * On what terms a message leaves.
 *
 * @param byHand whether a person wrote it, and no program: some platforms take it for longer then
 */
public record Terms(boolean byHand, WhenClosed whenClosed) {
    /** As a member writes who has not chosen anything. */
    public static Terms standard() {
        return new Terms(true, WhenClosed.FAIL);
    }
}
