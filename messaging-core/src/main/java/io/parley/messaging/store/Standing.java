package io.parley.messaging.store;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.feed.Position;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;

/**
 * A sign-in, and the member it belongs to as they are now.
 *
 * @param addresses from where the organization lets its members in, as far as it decides: perhaps without the notes
 * @param reach how far they see
 * @param accessChanged where the feed was when what they may do or see last became something else
 */
public record Standing(Session session, Member member, AddressRules addresses, Reach reach, Position accessChanged) {}
