package io.parley.wire;

import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.service.RolePatch;
import java.util.Optional;
import java.util.Set;

/** Reads roles and patches of roles. */
public final class RolePatches {
    private static final String KEY = "a letter, then up to 39 small letters, digits and underscores";
    private static final String NAME = "1 to " + Role.MAX_NAME + " characters";
    private static final String PERMISSION = "one of " + String.join(", ", Words.all(Permission.class));

    private RolePatches() {}

    /** Reads {@code {key, name, permissions, ownOfficeOnly?}}. */
    public static Reading<Role> role(Fields fields) {
        var key = fields.requiredParsed("key", KEY, RoleKey::parse);
        var name = fields.requiredParsed("name", NAME, RolePatches::name);
        var permissions =
                fields.requiredList("permissions", Permission.values().length, PERMISSION, RolePatches::permission);
        boolean ownOfficeOnly = fields.flag("ownOfficeOnly").orElse(false);
        return fields.result(() ->
                new Role(key.orElseThrow(), name.orElseThrow(), Set.copyOf(permissions.orElseThrow()), ownOfficeOnly));
    }

    /** Reads {@code {name?, permissions?, ownOfficeOnly?}}. */
    public static Reading<RolePatch> patch(Fields fields) {
        var name = fields.parsed("name", NAME, RolePatches::name);
        var permissions =
                fields.parsedList("permissions", Permission.values().length, PERMISSION, RolePatches::permission);
        var ownOfficeOnly = fields.flag("ownOfficeOnly");
        return fields.result(() -> new RolePatch(name, permissions.map(Set::copyOf), ownOfficeOnly));
    }

    private static Optional<String> name(String text) {
        return Optional.of(text.strip()).filter(name -> !name.isBlank() && name.length() <= Role.MAX_NAME);
    }

    private static Optional<Permission> permission(String word) {
        return Words.parse(Permission.class, word);
    }
}
