package io.parley.messaging.outcome;

import io.parley.messaging.id.MemberId;
import java.util.Map;

/** Why the circle of a conversation cannot change. */
public sealed interface GroupRefusal extends Refusal {
    record NotAGroup() implements GroupRefusal {
        @Override
        public String code() {
            return "not-a-group";
        }

        @Override
        public String explanation() {
            return "Only a group can do this.";
        }
    }

    record NotTheOwner() implements GroupRefusal {
        @Override
        public String code() {
            return "not-the-owner";
        }

        @Override
        public String explanation() {
            return "Only the group's owner may do this.";
        }
    }

    record OwnerMustStay() implements GroupRefusal {
        @Override
        public String code() {
            return "owner-must-stay";
        }

        @Override
        public String explanation() {
            return "The owner cannot go while others are in the group. Make somebody else the owner first.";
        }
    }

    record GroupFull(int limit) implements GroupRefusal {
        @Override
        public String code() {
            return "group-full";
        }

        @Override
        public String explanation() {
            return "A group has at most " + limit + " participants.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }

    record NotAParticipant(MemberId member) implements GroupRefusal {
        @Override
        public String code() {
            return "not-a-participant";
        }

        @Override
        public String explanation() {
            return "This member is not in the conversation.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("member", member.toString());
        }
    }

    record WithOneself() implements GroupRefusal {
        @Override
        public String code() {
            return "with-oneself";
        }

        @Override
        public String explanation() {
            return "A direct conversation needs somebody else.";
        }
    }

    record NobodyThere() implements GroupRefusal {
        @Override
        public String code() {
            return "nobody-there";
        }

        @Override
        public String explanation() {
            return "Name at least one other member.";
        }
    }

    record IsPrivate() implements GroupRefusal {
        @Override
        public String code() {
            return "conversation-private";
        }

        @Override
        public String explanation() {
            return "A conversation between members has no assignee and no status.";
        }
    }
}
