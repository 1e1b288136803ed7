package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Session;
import io.parley.messaging.store.SessionStore;
import io.parley.messaging.store.Standing;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

record InMemorySessionStore(Tables tables) implements SessionStore {
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
                .map(new InMemoryRoleStore(tables)::now)
                .map(member -> new Standing(session, member)));
    }

    @Override
    public Set<MemberId> endAll() {
        var alive = tables.sessions.all().stream()
                .filter(session -> !session.ended())
                .toList();
        alive.forEach(session -> save(session.end()));
        return alive.stream().map(Session::member).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void save(Session session) {
        tables.sessions.put(session.id(), session);
    }
}
