package io.parley.messaging.channel;

/** How a channel is. */
public enum Health {
    /** It sends and receives. */
    CONNECTED,
    /** It works, but not well, or not for long: somebody should look. */
    DEGRADED,
    /** It does not send until somebody connects it again. What comes in is still taken. */
    DISCONNECTED
}
