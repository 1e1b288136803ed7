package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import java.util.List;
import java.util.Optional;

/** The roles that the organization made; those that are built in are in no store. */
public interface RoleStore {
    /** Adds a role. Collides when there is one with its key. */
    void add(Role role);

    /** The role, built in or the organization's own. Until the transaction ends, nobody changes or removes it. */
    Optional<Role> hold(RoleKey key);

    /** Finds and locks one of the organization's own until the transaction ends. */
    Optional<Role> lock(RoleKey key);

    /** The organization's own, in the order of their keys. */
    List<Role> own();

    /** Replaces the role with the same key, which is locked: for its members, too. */
    void save(Role role);

    /** Removes a role that is locked and that nobody has. */
    void remove(RoleKey key);

    /** Who has the role. */
    List<MemberId> holders(RoleKey key);
}
