package io.parley.http;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.Identity;
import io.parley.messaging.service.SignInService;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.ProblemOf;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who asks, by the access token in the request (RFC 6750). */
record Bearer(SignInService signIn) {
    private static final Pattern HEADER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]{1,4096})");

    /** The caller; rejects a request whose token is missing or no good. */
    Caller callerOf(Ask ask) {
        return switch (signIn.authenticate(tokenOf(ask), ask.origin())) {
            case Outcome.Done<Identity>(Identity identity) -> identity.caller();
            case Outcome.Refused<Identity>(Refusal why) -> throw new Rejected(ProblemOf.refusal(why));
        };
    }

    static String tokenOf(Ask ask) {
        Matcher header = HEADER.matcher(ask.header("Authorization").orElse(""));
        if (!header.matches()) {
            throw new Rejected(Problem.of(ProblemCode.UNAUTHENTICATED));
        }
        return header.group(1);
    }
}
