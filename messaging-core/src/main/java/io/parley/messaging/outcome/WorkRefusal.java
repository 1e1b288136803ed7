package io.parley.messaging.outcome;

import io.parley.messaging.id.MemberId;
import java.util.Map;

/** Why the work on a conversation cannot change hands. */
public sealed interface WorkRefusal extends Refusal {
    /** Somebody was faster. */
    record AlreadyAssigned(MemberId member, String name) implements WorkRefusal {
        @Override
        public String code() {
            return "already-assigned";
        }

        @Override
        public String explanation() {
            return "Somebody else has taken this conversation already: see assignee.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("assignee", Map.of("id", member.toString(), "name", name));
        }

        @Override
        public String toString() {
            return "AlreadyAssigned[" + member + "]";
        }
    }
}
