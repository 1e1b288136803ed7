package io.parley.testkit.oidc;

/** Somebody who has an account at the provider. */
public record Person(String subject, String email) {}
