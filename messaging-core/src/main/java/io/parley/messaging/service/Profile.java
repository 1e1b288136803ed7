package io.parley.messaging.service;

import io.parley.messaging.member.Member;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.service.FileService.SignedTicket;
import java.util.Optional;

/**
 * A member as somebody sees them.
 *
 * @param said without the last sign-in where that is not the viewer's business
 * @param avatar lets the viewer's browser open the member's picture; empty when there is none
 */
public record Profile(Member member, Presence presence, MemberProfile said, Optional<SignedTicket> avatar) {}
