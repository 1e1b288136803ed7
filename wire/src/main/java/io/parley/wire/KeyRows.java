package io.parley.wire;

import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.service.CreatedApiKey;
import io.parley.messaging.service.OwnedApiKey;
import java.util.Optional;

/** API keys as rows of the contract. Pure. */
public final class KeyRows {
    private KeyRows() {}

    public static ApiKeyRow key(OwnedApiKey owned) {
        return key(owned, Optional.empty());
    }

    /** The only row that says the key itself. */
    public static ApiKeyRow created(CreatedApiKey created) {
        return key(created.key(), Optional.of(created.token().text()));
    }

    private static ApiKeyRow key(OwnedApiKey owned, Optional<String> token) {
        ApiKey key = owned.key();
        return new ApiKeyRow(
                key.id().toString(),
                key.name(),
                key.scopes().stream().sorted().map(Words::of).toList(),
                new NameRef(key.member().toString(), owned.memberName()),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                token);
    }
}
