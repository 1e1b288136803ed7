package io.parley.messaging.outcome;

import java.util.Map;

/** Why nothing was looked for. */
public sealed interface SearchRefusal extends Refusal {
    record NothingAsked() implements SearchRefusal {
        @Override
        public String code() {
            return "nothing-to-search";
        }

        @Override
        public String explanation() {
            return "Say what to look for: at least one word, number or filter.";
        }
    }

    record TooLong(int limit) implements SearchRefusal {
        @Override
        public String code() {
            return "search-too-long";
        }

        @Override
        public String explanation() {
            return "A search has at most " + limit + " characters.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }

    record TooManyWords(int limit) implements SearchRefusal {
        @Override
        public String code() {
            return "search-too-many-words";
        }

        @Override
        public String explanation() {
            return "A search has at most " + limit + " words.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }
}
