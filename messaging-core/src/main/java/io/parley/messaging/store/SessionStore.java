package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Session;
import java.util.List;
import java.util.Optional;

/** Sign-ins and their refresh tokens. */
public interface SessionStore {
    void add(Session session);

    /** Finds and locks until the transaction ends. */
    Optional<Session> lock(SessionId id);

    Optional<Session> find(SessionId id);

    /** The session with its member, in one look: asked at every request. */
    Optional<Standing> standing(SessionId id);

    void save(Session session);

    /**
     * Ends those of the member's sessions that are alive, and returns which these were.
     *
     * @param but one that goes on; empty for none
     */
    List<SessionId> endAll(MemberId member, Optional<SessionId> but);
}
