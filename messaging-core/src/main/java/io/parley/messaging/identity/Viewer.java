package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;

/** Who looks, and how far they see. */
public record Viewer(MemberId member, Reach reach) {
    /** One who is bound to no office. */
    public static Viewer everywhere(MemberId member) {
        return new Viewer(member, new Reach.Everywhere());
    }
}
