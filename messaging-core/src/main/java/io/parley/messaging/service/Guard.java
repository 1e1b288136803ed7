package io.parley.messaging.service;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.RichText;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.WordGuard;
import java.util.Optional;

/** What stands between a member's words and the conversation. */
record Guard(WordGuard words, PostingPace pace) {
    /** A text that may be said. */
    record Passed(RichText text, boolean flagged) {}

    /** Counts a message of the caller's, unless they write too fast. */
    Optional<Refusal> hurried(Caller caller) {
        return pace.take(caller).map(MessageRefusal.TooManyMessages::new);
    }

    Outcome<Passed> check(Caller caller, RichText text) {
        return switch (words.check(caller.organization(), text.text())) {
            case WordGuard.Verdict.Fine() -> Outcome.done(new Passed(text, false));
            case WordGuard.Verdict.Flagged() -> Outcome.done(new Passed(text, true));
            case WordGuard.Verdict.Masked(String masked) -> Outcome.done(new Passed(text.saying(masked), false));
            case WordGuard.Verdict.Refused() -> Outcome.refused(new MessageRefusal.WordsRefused());
        };
    }

    /** Whether a customer's words are of those that members must not use: customers may, but somebody may want to know. */
    boolean notices(OrganizationId organization, Inbound said) {
        return said instanceof Inbound.MessageReceived message
                && !(words.check(organization, message.content().preview()) instanceof WordGuard.Verdict.Fine);
    }
}
