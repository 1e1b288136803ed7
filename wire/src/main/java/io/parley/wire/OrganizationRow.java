package io.parley.wire;

import io.parley.messaging.service.OrganizationProfile;
import java.time.Instant;
import java.util.List;

/** An organization and what it decided for itself, for those who manage it. */
public record OrganizationRow(String id, String name, Instant createdAt, WordsRow words, String searchLanguage) {
    /**
     * What becomes of unwanted words.
     *
     * @param list empty for the server's own list
     */
    public record WordsRow(String policy, List<String> list) {
        public WordsRow {
            list = List.copyOf(list);
        }
    }

    public static OrganizationRow of(OrganizationProfile profile) {
        var organization = profile.organization();
        return new OrganizationRow(
                organization.id().toString(),
                organization.name(),
                organization.createdAt(),
                new WordsRow(
                        Words.of(profile.settings().wordPolicy()),
                        profile.settings().words()),
                Words.of(profile.language()));
    }
}
