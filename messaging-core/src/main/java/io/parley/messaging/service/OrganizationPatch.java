package io.parley.messaging.service;

import io.parley.messaging.guard.WordPolicy;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.organization.OrganizationSettings;
import java.util.List;
import java.util.Optional;

/** What is to become of an organization; what is empty stays as it is. */
public record OrganizationPatch(Optional<String> name, Optional<WordPolicy> wordPolicy, Optional<List<String>> words) {
    public OrganizationPatch {
        words = words.map(List::copyOf);
        if (name.filter(wanted -> wanted.isBlank() || wanted.length() > Organization.MAX_NAME)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "an organization's name has 1 to " + Organization.MAX_NAME + " characters");
        }
    }

    OrganizationSettings applyTo(OrganizationSettings settings) {
        return new OrganizationSettings(wordPolicy.orElse(settings.wordPolicy()), words.orElse(settings.words()));
    }
}
