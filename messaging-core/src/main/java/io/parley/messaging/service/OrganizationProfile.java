package io.parley.messaging.service;

import io.parley.messaging.organization.Organization;
import io.parley.messaging.organization.OrganizationSettings;
import io.parley.messaging.search.SearchLanguage;

/**
 * An organization and what it decided for itself.
 *
 * @param language by whose rules its messages are searched
 */
public record OrganizationProfile(Organization organization, OrganizationSettings settings, SearchLanguage language) {}
