package io.parley.messaging.memory;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.AccessStore;
import io.parley.messaging.store.SessionStore;
import io.parley.messaging.store.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
                .map(new InMemoryRoleStore(tables)::now)
                .map(member -> standing(session, member)));
    }

    private Standing standing(Session session, Member member) {
        var reach = Reach.of(member.role(), new InMemoryOfficeStore(tables).officesOf(member.id()));
        var changed = tables.accessChanges.get(member.id()).orElse(Position.START);
        return new Standing(session, member, access.addressRules(), reach, changed);
    }

    @Override
    public Set<MemberId> endEvery() {
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

    @Override
    public List<Session> alive(MemberId member, Instant now) {
        return tables.sessions.all().stream()
                .filter(session -> session.member().equals(member) && session.isAlive(now))
                .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
                .toList();
    }

    @Override
    public List<SessionId> endAll(MemberId member, Optional<SessionId> but) {
        var ended = tables.sessions.all().stream()
                .filter(session -> session.member().equals(member) && !session.ended())
                .filter(session -> !but.equals(Optional.of(session.id())))
                .toList();
        ended.forEach(session -> save(session.end()));
        return ended.stream().map(Session::id).toList();
    }

    @Override
    public void keepUses(Map<SessionId, Instant> uses) {
        uses.forEach((id, at) -> find(id).filter(session -> session.lastUsedAt().isBefore(at))
                .ifPresent(session -> save(session.usedAt(at, session.origin()))));
    }
}
