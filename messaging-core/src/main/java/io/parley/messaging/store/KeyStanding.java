package io.parley.messaging.store;

import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.member.Member;

/** An API key, and the member it acts for as they are now. */
public record KeyStanding(ApiKey key, Member member) {}
