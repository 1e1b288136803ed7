package io.parley.messaging.memory;

import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Session;
import io.parley.messaging.store.AccessStore;
import io.parley.messaging.store.SessionStore;
import io.parley.messaging.store.Standing;
import java.util.Optional;

record InMemorySessionStore(Tables tables, AccessStore access) implements SessionStore {
    @Override
    public void add(Session session) {
        tables.sessions.add(session.id(), session, "session");
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        return find(id);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return tables.sessions.get(id);
    }

    @Override
    public Optional<Standing> standing(SessionId id) {
        return find(id).flatMap(session -> tables.members
                .get(session.member())
                .map(member -> new Standing(session, member, access.addressRules())));
    }

    @Override
    public void save(Session session) {
        tables.sessions.put(session.id(), session);
    }
}
