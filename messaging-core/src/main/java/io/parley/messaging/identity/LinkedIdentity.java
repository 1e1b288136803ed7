package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;
import java.time.Instant;

/** Somebody outside who is one of our members, as that member has said while signed in. */
public record LinkedIdentity(ExternalIdentity identity, ProviderKey provider, MemberId member, Instant linkedAt) {}
