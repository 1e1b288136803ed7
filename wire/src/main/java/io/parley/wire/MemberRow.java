package io.parley.wire;

/** A member of the team. Prints without the address. */
public record MemberRow(
        String id, String name, String email, String role, String availability, int capacity, boolean active) {
    @Override
    public String toString() {
        return "MemberRow[" + id + "]";
    }
}
