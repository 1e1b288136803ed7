package io.parley.messaging.store;

import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import java.util.List;

/** What the organization's members have begun to write: one draft for each member and conversation, and at most {@link Draft#MOST} a member. */
public interface DraftStore {
    /** Keeps a draft in place of the one before; the member's oldest ones beyond the most are forgotten. */
    void put(MemberId member, Draft draft);

    /** Forgets the draft, if there is one. */
    void clear(MemberId member, ConversationId conversation);

    /**
     * A member's drafts, the last changed first, but none after which the member has written a message in its
     * conversation: so that a message costs nothing more where nobody reads drafts.
     */
    List<Draft> of(MemberId member);
}
