package io.parley.messaging.assignment;

import io.parley.messaging.id.MemberId;

/** An available member and the conversations already on their desk. */
public record Candidate(MemberId member, String name, int load, int capacity) {
    public boolean hasRoom() {
        return load < capacity;
    }
}
