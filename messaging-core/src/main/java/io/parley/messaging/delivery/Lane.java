package io.parley.messaging.delivery;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import java.time.Instant;

/**
 * One conversation's queue of deliveries, leased to one worker so that they leave in order.
 *
 * @param epoch the fencing token: grows with each claim, and every write under the lease checks it
 */
public record Lane(OrganizationId organization, ConversationId conversation, long epoch, Instant leasedUntil) {}
