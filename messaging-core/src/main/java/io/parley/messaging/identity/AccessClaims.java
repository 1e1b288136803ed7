package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import java.time.Instant;

/** What an access token says: whose it is. What they may do is asked when they do it. */
public record AccessClaims(
        OrganizationId organization, MemberId member, SessionId session, Instant issuedAt, Instant expiresAt) {}
