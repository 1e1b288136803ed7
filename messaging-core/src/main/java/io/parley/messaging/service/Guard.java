package io.parley.messaging.service;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.RichText;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.port.WordGuard;

/** What stands between a member's words and the conversation. */
record Guard(WordGuard words) {
    /** A text that may be said. */
    record Passed(RichText text, boolean flagged) {}

    Outcome<Passed> check(Caller caller, RichText text) {
        return switch (words.check(caller.organization(), text.text())) {
            case WordGuard.Verdict.Fine() -> Outcome.done(new Passed(text, false));
            case WordGuard.Verdict.Flagged() -> Outcome.done(new Passed(text, true));
            case WordGuard.Verdict.Masked(String masked) -> Outcome.done(new Passed(text.saying(masked), false));
            case WordGuard.Verdict.Refused() -> Outcome.refused(new MessageRefusal.WordsRefused());
        };
    }
}
