package io.parley.messaging.outcome;

import java.util.List;
import java.util.Map;

/** Why a template cannot be sent like this. */
public sealed interface TemplateRefusal extends Refusal {
    /**
     * @param languages in which there is one of that name
     */
    record Unknown(List<String> languages) implements TemplateRefusal {
        public Unknown {
            languages = List.copyOf(languages);
        }

        @Override
        public String code() {
            return "template-unknown";
        }

        @Override
        public String explanation() {
            return languages.isEmpty()
                    ? "The channel has no template of this name. Fetch the list again if it is new."
                    : "There is no such template in this language, but in: " + String.join(", ", languages) + ".";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("languages", languages);
        }
    }

    /**
     * @param status what the platform says about it, as a word
     */
    record NotApproved(String status) implements TemplateRefusal {
        @Override
        public String code() {
            return "template-not-approved";
        }

        @Override
        public String explanation() {
            return "The platform has not approved the template: it is " + status + ". Use another one.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("status", status);
        }
    }

    /**
     * @param part of the template, as a word
     */
    record WrongPlaces(String part, int wanted, int given) implements TemplateRefusal {
        @Override
        public String code() {
            return "template-places-differ";
        }

        @Override
        public String explanation() {
            return "The template's " + part + " has " + wanted + " places to fill, and " + given + " were filled.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("part", part, "wanted", wanted, "given", given);
        }
    }

    /**
     * @param part of the template, as a word
     * @param place its number from 1
     */
    record Unfit(String part, int place) implements TemplateRefusal {
        @Override
        public String code() {
            return "template-place-unfit";
        }

        @Override
        public String explanation() {
            return "What fills place " + place + " of the template's " + part
                    + " is empty, or has a line break, a tab or more than four spaces in a row.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("part", part, "place", place);
        }
    }

    /**
     * @param part of the template, as a word
     */
    record TooLong(String part, int length, int limit) implements TemplateRefusal {
        @Override
        public String code() {
            return "template-too-long";
        }

        @Override
        public String explanation() {
            return "Filled like this the template's " + part + " has " + length + " characters; " + limit
                    + " are allowed. Shorten what fills it.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("part", part, "length", length, "limit", limit);
        }
    }
}
