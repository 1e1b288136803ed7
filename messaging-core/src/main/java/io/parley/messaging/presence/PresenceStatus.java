package io.parley.messaging.presence;

/** How present somebody is to others. */
public enum PresenceStatus {
    ONLINE,
    AWAY,
    BUSY,
    OFFLINE
}
