package io.parley.messaging.store;

import io.parley.messaging.feed.Position;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;

/**
 * A sign-in, and the member it belongs to as they are now.
 *
 * @param reach how far they see
 * @param accessChanged where the feed was when what they may do or see last became something else
 */
public record Standing(Session session, Member member, Reach reach, Position accessChanged) {}
