package io.parley.messaging.attachment;

import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import java.time.Instant;

/**
 * A file to fetch, leased to one worker.
 *
 * @param epoch the fencing token: grows with each claim, and every write under the lease checks it
 */
public record MediaLease(
        OrganizationId organization, MessageId message, int position, long epoch, Instant leasedUntil) {}
