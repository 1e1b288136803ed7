package io.parley.messaging.presence;

/** Names one of the places where a member is present, as a socket; the host chooses the name, and never uses it twice. */
public record DeviceId(String value) {
    public DeviceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a device has a name");
        }
    }
}
