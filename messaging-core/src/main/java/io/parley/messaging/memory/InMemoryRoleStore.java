package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.RoleStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryRoleStore(Tables tables) implements RoleStore {
    @Override
    public void add(Role role) {
        tables.roles.add(role.key(), role, "role");
    }

    @Override
    public Optional<Role> hold(RoleKey key) {
        return Role.builtIn(key).or(() -> tables.roles.get(key));
    }

    @Override
    public Optional<Role> lock(RoleKey key) {
        return tables.roles.get(key);
    }

    @Override
    public List<Role> own() {
        return tables.roles.all().stream()
                .sorted(Comparator.comparing(role -> role.key().value()))
                .toList();
    }

    @Override
    public void save(Role role) {
        tables.roles.put(role.key(), role);
    }

    @Override
    public void remove(RoleKey key) {
        tables.roles.remove(key);
    }

    @Override
    public List<MemberId> holders(RoleKey key) {
        return tables.members.all().stream()
                .filter(member -> member.role().key().equals(key))
                .map(Member::id)
                .toList();
    }

    /** The member with their role as it is now. */
    Member now(Member member) {
        return tables.roles.get(member.role().key()).map(member::withRole).orElse(member);
    }
}
