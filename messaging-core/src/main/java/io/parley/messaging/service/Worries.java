package io.parley.messaging.service;

import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** What we ourselves find about a channel; what platforms find is said by their adapters. */
final class Worries {
    static final String NOT_SUBSCRIBED = "webhooks-not-subscribed";
    static final String SILENT = "no-webhooks-heard";
    static final String TOKEN_ENDS = "token-ends-soon";
    static final String TOKEN_ENDED = "token-ended";
    static final String TOKEN_NOT_RENEWED = "token-not-renewed";
    static final String SECRETS_UNREADABLE = "secrets-unreadable";
    static final String REMOVED = "channel-removed";

    /** Those that a platform which is asked how a channel is says nothing about. */
    static final Set<String> OURS = Set.of(NOT_SUBSCRIBED, SILENT, TOKEN_ENDS, TOKEN_NOT_RENEWED);

    private Worries() {}

    static FailureReason notSubscribed(Set<String> missing) {
        return of(
                NOT_SUBSCRIBED,
                "The platform does not tell us about " + String.join(", ", new TreeSet<>(missing))
                        + ", and we could not change that. Messages may be missing. Test the channel; if it stays so,"
                        + " subscribe the app to the account at the platform.");
    }

    static FailureReason notSubscribed(FailureReason why) {
        return new FailureReason(
                NOT_SUBSCRIBED,
                "The platform may not tell us about new messages: " + why.explanation(),
                why.platformCode());
    }

    static FailureReason silent(Duration silence) {
        return of(
                SILENT,
                "The platform has not called for " + silence.toHours()
                        + " hours, though it says that all is well. Write to the account yourself; if that does not"
                        + " arrive, look at the webhook's address and its errors at the platform.");
    }

    static FailureReason tokenEnds(Instant end) {
        return of(TOKEN_ENDS, "The access token ends at " + end + ". Connect the account again before, or renew it.");
    }

    static FailureReason tokenEnded(Instant end) {
        return of(
                TOKEN_ENDED, "The access token ended at " + end + ". Nothing can be sent: connect the account again.");
    }

    static FailureReason tokenNotRenewed(FailureReason why) {
        return new FailureReason(
                TOKEN_NOT_RENEWED,
                "The access token could not be renewed: " + why.explanation() + " Connect the account again.",
                why.platformCode());
    }

    static FailureReason secretsUnreadable() {
        return of(
                SECRETS_UNREADABLE,
                "The channel's secrets cannot be opened: ENCRYPTION_KEY is not the one they were sealed with. Give the"
                        + " server that key again, or tell the channel its secrets anew.");
    }

    static FailureReason removed() {
        return of(REMOVED, "The account was disconnected. Connect it again to go on here.");
    }

    private static FailureReason of(String code, String explanation) {
        return new FailureReason(code, explanation, "");
    }
}
