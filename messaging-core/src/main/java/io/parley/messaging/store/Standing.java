package io.parley.messaging.store;

import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;

/** A sign-in, and the member it belongs to as they are now. */
public record Standing(Session session, Member member) {}
