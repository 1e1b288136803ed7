package io.parley.http;

import io.parley.messaging.id.MemberId;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A place in a list of members as opaque text, unsigned for the reason that {@link Cursor} gives. */
final class MemberCursor {
    private MemberCursor() {}

    static String write(MemberId last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Where the request wants to go on. */
    static Optional<MemberId> of(Ask ask) {
        return ask.query("cursor")
                .map(text -> read(text)
                        .orElseThrow(() -> new Rejected(Problem.of(
                                ProblemCode.INVALID_POSITION,
                                "The parameter cursor is not one that a page gave you."))));
    }

    private static Optional<MemberId> read(String text) {
        try {
            return MemberId.parse(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
