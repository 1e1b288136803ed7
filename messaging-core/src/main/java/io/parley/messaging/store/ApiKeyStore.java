package io.parley.messaging.store;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organization's API keys. */
public interface ApiKeyStore {
    void add(ApiKey key);

    /** Removes it for good; the key as it was, or empty when there was none. */
    Optional<ApiKey> remove(ApiKeyId id);

    Optional<ApiKey> find(ApiKeyId id);

    /** All keys, the oldest first. */
    List<ApiKey> all();

    /** The member's keys, the oldest first. */
    List<ApiKey> of(MemberId member);

    /** The key with its member, in one look: asked at every request. */
    Optional<KeyStanding> standing(ApiKeyId id);

    /** Keeps when keys were last used, but no time that is before one that is kept; those that are gone stay gone. */
    void keepUses(Map<ApiKeyId, Instant> uses);
}
