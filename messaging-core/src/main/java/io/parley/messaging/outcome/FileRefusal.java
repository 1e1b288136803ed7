package io.parley.messaging.outcome;

import java.util.Map;

/** Why a file cannot be taken, attached or read. */
public sealed interface FileRefusal extends Refusal {
    record TooLarge(long limit) implements FileRefusal {
        @Override
        public String code() {
            return "file-too-large";
        }

        @Override
        public String explanation() {
            return "A file has at most " + limit + " bytes.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }

    record TooManyFiles(int limit) implements FileRefusal {
        @Override
        public String code() {
            return "too-many-files";
        }

        @Override
        public String explanation() {
            return "A message carries at most " + limit + " files.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }

    record NotAllowed(String detected) implements FileRefusal {
        @Override
        public String code() {
            return "file-type-not-allowed";
        }

        @Override
        public String explanation() {
            return "The content is " + detected + ", which is not among the types that are allowed.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("detected", detected);
        }
    }
}
