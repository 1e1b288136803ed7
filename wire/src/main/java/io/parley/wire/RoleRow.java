package io.parley.wire;

import io.parley.messaging.identity.Role;
import java.util.List;

/** What members may do. */
public record RoleRow(String key, String name, List<String> permissions, boolean ownOfficeOnly, boolean builtIn) {
    public static RoleRow of(Role role) {
        return new RoleRow(
                role.key().value(),
                role.name(),
                role.permissions().stream().sorted().map(Words::of).toList(),
                role.ownOfficeOnly(),
                Role.builtIn(role.key()).isPresent());
    }
}
