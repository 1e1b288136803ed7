package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import java.util.Set;

/**
 * Who asks: the first argument of every use case. A caller belongs to one organization and never sees another.
 *
 * @param member the member who acts, or for whom something acts
 * @param name the member's name as people see it
 * @param reach which of the organization's conversations they see
 * @param credential with what they have shown who they are
 * @param origin from where they ask
 */
public record Caller(
        OrganizationId organization,
        MemberId member,
        String name,
        Set<Permission> permissions,
        Reach reach,
        Credential credential,
        Origin origin) {
    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** For hosts that know themselves who asks. */
    public Caller(OrganizationId organization, MemberId member, String name, Set<Permission> permissions) {
        this(organization, member, name, permissions, new Reach.Everywhere(), new Credential.Host(), Origin.unknown());
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public Viewer viewer() {
        return new Viewer(member, reach);
    }

    /** The same asking from there. */
    public Caller from(Origin place) {
        return new Caller(organization, member, name, permissions, reach, credential, place);
    }
}
