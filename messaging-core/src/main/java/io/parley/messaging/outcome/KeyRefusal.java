package io.parley.messaging.outcome;

import java.util.Map;

/** Why an API key does not open, or is not made. */
public sealed interface KeyRefusal extends Refusal {
    /** It never was one, was revoked, or its member is not there any more: all look the same. */
    record KeyInvalid() implements KeyRefusal {
        @Override
        public String code() {
            return "key-invalid";
        }

        @Override
        public String explanation() {
            return "The API key is not one of ours, or was revoked. Ask who made it for another.";
        }
    }

    record KeyExpired() implements KeyRefusal {
        @Override
        public String code() {
            return "key-expired";
        }

        @Override
        public String explanation() {
            return "The API key has expired. Ask who made it for another.";
        }
    }

    record ExpiryUnfit(int years) implements KeyRefusal {
        @Override
        public String code() {
            return "key-expiry-unfit";
        }

        @Override
        public String explanation() {
            return "expiresAt must lie ahead, and at most " + years + " years. Leave it out for a key without an end.";
        }
    }

    record TooManyKeys(int limit) implements KeyRefusal {
        @Override
        public String code() {
            return "too-many-keys";
        }

        @Override
        public String explanation() {
            return "You have " + limit + " keys already. Revoke one that is not used any more.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }
}
