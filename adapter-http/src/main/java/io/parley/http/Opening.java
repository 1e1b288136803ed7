package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.oneOf;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.id.MemberId;
import io.parley.wire.Fields;
import io.parley.wire.Json;
import io.parley.wire.ProblemCode;
import io.parley.wire.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The conversation that somebody asks for. */
sealed interface Opening {
    Schema SCHEMA = oneOf(
            object(field("kind", words(List.of("internal"))), field("subject", text())),
            object(field("kind", words(List.of("group"))), field("subject", text()), field("members", list(text()))),
            object(field("kind", words(List.of("group"))), field("name", text()), field("members", list(text()))));

    /** The team with itself. */
    record Internal(String subject) implements Opening {
        private static final int LONGEST = 200;

        private static Reading<Opening> read(Fields fields) {
            Optional<String> subject = fields.requiredParsed(
                    "subject",
                    "1 to " + LONGEST + " characters",
                    text -> Optional.of(text.strip()).filter(it -> !it.isBlank() && it.length() <= LONGEST));
            return fields.result(() -> new Internal(subject.orElseThrow()));
        }
    }

    /** The caller with these members; the core says how many, and how long a name may be. */
    record Group(String name, Set<MemberId> members) implements Opening {
        private static Reading<Opening> read(Fields fields) {
            boolean both = fields.has("name") && fields.has("subject");
            if (both) {
                fields.wrong("name", ProblemCode.INVALID_VALUE, "Send name or subject, not both.");
            }
            Optional<String> name = fields.has("name")
                    ? fields.text("name", Json.MAX_STRING)
                    : fields.requiredText("subject", Json.MAX_STRING);
            Optional<Set<MemberId>> members = GroupRoutes.members(fields);
            return fields.result(() -> new Group(name.orElseThrow(), members.orElseThrow()));
        }
    }

    static Reading<Opening> read(Fields fields) {
        Optional<String> kind = fields.requiredParsed(
                "kind", "internal or group", word -> Optional.of(word).filter(Set.of("internal", "group")::contains));
        return kind.equals(Optional.of("group")) ? Group.read(fields) : Internal.read(fields);
    }
}
