package io.parley.messaging.outcome;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.RoleKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why a role cannot become what was wanted. */
public sealed interface RoleRefusal extends Refusal {
    record RoleBuiltIn(RoleKey key) implements RoleRefusal {
        @Override
        public String code() {
            return "role-built-in";
        }

        @Override
        public String explanation() {
            return "Every organization has this role as it is. Make one of your own instead.";
        }
    }

    record RoleTaken(RoleKey key) implements RoleRefusal {
        @Override
        public String code() {
            return "role-taken";
        }

        @Override
        public String explanation() {
            return "There is a role with this key already. Choose another key, or change that role.";
        }
    }

    record RoleInUse(int members) implements RoleRefusal {
        @Override
        public String code() {
            return "role-in-use";
        }

        @Override
        public String explanation() {
            return "Members have this role. Give them another one first.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("members", members);
        }
    }

    record TooManyRoles(int limit) implements RoleRefusal {
        @Override
        public String code() {
            return "too-many-roles";
        }

        @Override
        public String explanation() {
            return "An organization has at most " + limit + " roles of its own.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }

    /** Nobody gives what they do not have. */
    record PermissionNotHeld(Set<Permission> missing) implements RoleRefusal {
        public PermissionNotHeld {
            missing = Set.copyOf(missing);
        }

        @Override
        public String code() {
            return "permission-not-held";
        }

        @Override
        public String explanation() {
            return "Nobody gives more than they have, and you lack " + sorted() + ".";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("missing", sorted());
        }

        private List<String> sorted() {
            return missing.stream().sorted().map(Permission::name).toList();
        }
    }

    /** Whoever is bound to offices gives nobody more than these. */
    record ReachNotHeld() implements RoleRefusal {
        @Override
        public String code() {
            return "reach-not-held";
        }

        @Override
        public String explanation() {
            return "You are bound to your offices, and nobody gives more than they have.";
        }
    }

    /** The member is bound to offices, and the conversation belongs to none of them. */
    record NotInOffice(MemberId member) implements RoleRefusal {
        @Override
        public String code() {
            return "not-in-office";
        }

        @Override
        public String explanation() {
            return "This member sees the conversations of their own offices only. Move the conversation there first.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("member", member.toString());
        }
    }

    record OfficeInUse() implements RoleRefusal {
        @Override
        public String code() {
            return "office-in-use";
        }

        @Override
        public String explanation() {
            return "Channels or conversations belong to this office. Give them to another one first.";
        }
    }

    record TooManyUnits(int limit) implements RoleRefusal {
        @Override
        public String code() {
            return "too-many-units";
        }

        @Override
        public String explanation() {
            return "An organization has at most " + limit + " offices and as many teams.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }
}
