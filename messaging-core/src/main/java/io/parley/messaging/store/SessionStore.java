package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sign-ins and their refresh tokens. */
public interface SessionStore {
    void add(Session session);

    /** Finds and locks until the transaction ends. */
    Optional<Session> lock(SessionId id);

    Optional<Session> find(SessionId id);

    /** The session with its member, in one look: asked at every request. */
    Optional<Standing> standing(SessionId id);

    void save(Session session);

    /** Ends every session of the organization; returns whose there were. */
    Set<MemberId> endEvery();
    /** The member's sessions that are alive, the one used last first. */
    List<Session> alive(MemberId member, Instant now);

    /**
     * Ends those of the member's sessions that are alive, and returns which these were.
     *
     * @param but one that goes on; empty for none
     */
    List<SessionId> endAll(MemberId member, Optional<SessionId> but);

    /** Keeps when sessions were used last; what is known to be later stays. */
    void keepUses(Map<SessionId, Instant> uses);
}
