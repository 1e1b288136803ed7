package io.parley.messaging.outcome;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.RoleKey;
import java.util.Map;

/** Why a member cannot become what somebody wants. */
public sealed interface MemberRefusal extends Refusal {
    /** No member gives, or takes away, what they have not themselves. */
    record RoleBeyondOwn(RoleKey role) implements MemberRefusal {
        @Override
        public String code() {
            return "role-beyond-own";
        }

        @Override
        public String explanation() {
            return "The role " + role + " may do more than you may: ask somebody who has it.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("role", role.value());
        }
    }

    record OwnersOnly() implements MemberRefusal {
        @Override
        public String code() {
            return "owners-only";
        }

        @Override
        public String explanation() {
            return "Only an owner can make somebody an owner, or an owner something else.";
        }
    }

    record LastOwner() implements MemberRefusal {
        @Override
        public String code() {
            return "last-owner";
        }

        @Override
        public String explanation() {
            return "The organization needs an active owner: make somebody else one first.";
        }
    }

    record Oneself() implements MemberRefusal {
        @Override
        public String code() {
            return "not-oneself";
        }

        @Override
        public String explanation() {
            return "Nobody deactivates themselves: ask another member to do it.";
        }
    }

    record Deactivated(MemberId member) implements MemberRefusal {
        @Override
        public String code() {
            return "member-deactivated";
        }

        @Override
        public String explanation() {
            return "This member is deactivated. Reactivate them first.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("member", member.toString());
        }
    }

    record NoSuchRole(RoleKey role) implements MemberRefusal {
        @Override
        public String code() {
            return "no-such-role";
        }

        @Override
        public String explanation() {
            return "The organization has no role " + role + ".";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("role", role.value());
        }
    }

    record AvatarNotSquare() implements MemberRefusal {
        @Override
        public String code() {
            return "avatar-not-square";
        }

        @Override
        public String explanation() {
            return "The picture must be as wide as it is high: cut it first.";
        }
    }
}
