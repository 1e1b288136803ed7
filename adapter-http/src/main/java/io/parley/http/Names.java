package io.parley.http;

import io.parley.wire.Fields;
import java.util.Optional;

/** Names of people and organizations in bodies: not blank, not too long. */
final class Names {
    private Names() {}

    static Optional<String> required(Fields fields, String field, int longest) {
        return fields.requiredParsed(field, meaning(longest), text -> parse(text, longest));
    }

    static Optional<String> optional(Fields fields, String field, int longest) {
        return fields.parsed(field, meaning(longest), text -> parse(text, longest));
    }

    private static String meaning(int longest) {
        return "1 to " + longest + " characters";
    }

    private static Optional<String> parse(String text, int longest) {
        return Optional.of(text.strip()).filter(name -> !name.isBlank() && name.length() <= longest);
    }
}
