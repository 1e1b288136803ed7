package io.parley.messaging.service;

import io.parley.messaging.organization.Organization;
import io.parley.messaging.organization.OrganizationSettings;

/** An organization and what it decided for itself. */
public record OrganizationProfile(Organization organization, OrganizationSettings settings) {}
