package io.parley.wire;

import io.parley.messaging.guard.WordList;
import io.parley.messaging.guard.WordPolicy;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.service.OrganizationPatch;
import java.util.List;
import java.util.Optional;

/** Reads a merge patch (RFC 7396) of an organization: null takes a value away, and with it what it stood for. */
public final class OrganizationPatches {
    private static final String POLICY = "one of " + String.join(", ", Words.all(WordPolicy.class));
    private static final String ENTRY =
            "1 to " + WordList.MAX_LENGTH + " characters with a letter, a digit or a picture, and without stars";

    private OrganizationPatches() {}

    /** Reads {@code {name?, words?: {policy?, list?}}}. */
    public static Reading<OrganizationPatch> read(Fields fields) {
        Optional<String> name = name(fields);
        Optional<OrganizationPatch> words = fields.isNull("words")
                ? Optional.of(patch(Optional.of(WordPolicy.OFF), Optional.of(List.of())))
                : fields.object("words", OrganizationPatches::words);
        return fields.result(() -> new OrganizationPatch(
                name, words.flatMap(OrganizationPatch::wordPolicy), words.flatMap(OrganizationPatch::words)));
    }

    private static Optional<String> name(Fields fields) {
        if (fields.isNull("name")) {
            fields.wrong("name", ProblemCode.INVALID_VALUE, "An organization always has a name.");
        }
        return fields.parsed(
                "name",
                "1 to " + Organization.MAX_NAME + " characters",
                text -> Optional.of(text.strip())
                        .filter(name -> !name.isBlank() && name.length() <= Organization.MAX_NAME));
    }

    private static Optional<OrganizationPatch> words(Fields words) {
        Optional<WordPolicy> policy = words.isNull("policy")
                ? Optional.of(WordPolicy.OFF)
                : words.parsed("policy", POLICY, word -> Words.parse(WordPolicy.class, word));
        Optional<List<String>> list = words.isNull("list")
                ? Optional.of(List.of())
                : words.parsedList("list", WordList.MAX_WORDS, ENTRY, OrganizationPatches::entry);
        return Optional.of(patch(policy, list));
    }

    private static Optional<String> entry(String text) {
        return Optional.of(CleanText.of(text).strip()).filter(WordList::canHold);
    }

    private static OrganizationPatch patch(Optional<WordPolicy> policy, Optional<List<String>> words) {
        return new OrganizationPatch(Optional.empty(), policy, words);
    }
}
