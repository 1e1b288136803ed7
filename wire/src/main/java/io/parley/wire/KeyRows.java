package io.parley.wire;

import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.identity.LinkedIdentity;
import io.parley.messaging.service.CreatedApiKey;
import io.parley.messaging.service.OwnedApiKey;
import io.parley.messaging.service.ProviderSignInService;
import java.util.Optional;

/** API keys and accounts at providers as rows of the contract. Pure. */
public final class KeyRows {
    private KeyRows() {}

    public static ApiKeyRow key(OwnedApiKey owned) {
        return key(owned, Optional.empty());
    }

    /** The only row that says the key itself. */
    public static ApiKeyRow created(CreatedApiKey created) {
        return key(created.key(), Optional.of(created.token().text()));
    }

    public static ProviderRow provider(ProviderSignInService.Choice choice) {
        return new ProviderRow(choice.key().value(), choice.name(), "/api/v1/auth/oauth/" + choice.key());
    }

    public static IdentityRow identity(LinkedIdentity link) {
        return new IdentityRow(link.provider().value(), link.linkedAt());
    }

    public static AddressRow address(String address) {
        return new AddressRow(address);
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
