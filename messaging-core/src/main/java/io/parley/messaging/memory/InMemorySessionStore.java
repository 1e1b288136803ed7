package io.parley.messaging.memory;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.SessionStore;
import io.parley.messaging.store.Standing;
import java.util.Optional;

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
                .map(member -> standing(session, member)));
    }

    private Standing standing(Session session, Member member) {
        var reach = Reach.of(member.role(), new InMemoryOfficeStore(tables).officesOf(member.id()));
        var changed = tables.accessChanges.get(member.id()).orElse(Position.START);
        return new Standing(session, member, reach, changed);
    }

    @Override
    public void save(Session session) {
        tables.sessions.put(session.id(), session);
    }
}
