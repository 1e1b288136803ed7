package io.parley.messaging.service;

import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import java.util.Optional;
import java.util.Set;

/** What is to become of a role; what is empty stays as it is. */
public record RolePatch(Optional<String> name, Optional<Set<Permission>> permissions, Optional<Boolean> ownOfficeOnly) {
    public RolePatch {
        permissions = permissions.map(Set::copyOf);
    }

    Role applyTo(Role role) {
        return new Role(
                role.key(),
                name.orElse(role.name()),
                permissions.orElse(role.permissions()),
                ownOfficeOnly.orElse(role.ownOfficeOnly()));
    }
}
