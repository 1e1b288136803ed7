package io.parley.wire;

/** A member of the team as the others see them. Prints without the address. */
public record ProfileRow(
        String id, String name, String email, String role, String availability, int capacity, PresenceRow presence) {
    @Override
    public String toString() {
        return "ProfileRow[" + id + "]";
    }
}
