package io.parley.messaging.audit;

import io.parley.messaging.id.MemberId;

/** Who did what the audit log tells of. */
public sealed interface AuditActor {
    /**
     * A member of the organization.
     *
     * @param name as it was then
     */
    record OfMember(MemberId member, String name) implements AuditActor {}

    /** Somebody of those who run the server, in an organization that is not theirs. */
    record OfPlatform(String name) implements AuditActor {}

    /** Somebody who had not shown who they are. */
    record Stranger() implements AuditActor {}
}
