package io.parley.websocket;

import java.util.List;

/** What became of an attempt to join a live feed. */
sealed interface Joining {
    /** From now on every event is pushed, without a gap and without a repeat. */
    record Joined() implements Joining {}

    /**
     * These frames come first; try again after them.
     *
     * @param then the listener once it has been told them
     */
    record Behind(List<Frame.Durable> frames, Listener then) implements Joining {}

    /** Too far behind for what is kept in memory: read on in the log. */
    record FarBehind() implements Joining {}

    /** It may know more than the feed has been followed; its replay is started again as soon as that has changed. */
    record Early() implements Joining {}
}
