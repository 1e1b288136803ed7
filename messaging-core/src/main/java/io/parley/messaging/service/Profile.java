package io.parley.messaging.service;

import io.parley.messaging.member.Member;
import io.parley.messaging.presence.Presence;

/** A member as the others see them. */
public record Profile(Member member, Presence presence) {}
