package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import java.util.Set;

/**
 * Who asks: the first argument of every use case. A caller belongs to one organization and never sees another.
 *
 * @param member the member who acts
 * @param name the member's name as people see it
 */
public record Caller(OrganizationId organization, MemberId member, String name, Set<Permission> permissions) {
    public Caller {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
