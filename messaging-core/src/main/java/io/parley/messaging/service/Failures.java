package io.parley.messaging.service;

import io.parley.messaging.outcome.FailureReason;

/** Why the host itself ends a delivery. */
final class Failures {
    static final FailureReason REPLY_WINDOW_CLOSED = new FailureReason(
            "reply-window-closed",
            "The platform allows free text only for a while after the customer last wrote. Wait for the customer to "
                    + "write again, or send a template.",
            "");
    static final FailureReason OUTCOME_UNKNOWN = new FailureReason(
            "outcome-unknown",
            "The platform was called and gave no answer: the message may have been sent. It is not sent again by itself.",
            "");
    static final FailureReason CHANNEL_NOT_INSTALLED = new FailureReason(
            "channel-not-installed",
            "This server has no adapter for the channel's type. Install it and send again.",
            "");

    static final FailureReason HELD_FOR_WINDOW = new FailureReason(
            "held-for-reply-window",
            "The platform takes no free text now. The message waits until the customer writes again, and is sent then.",
            "");
    static final FailureReason CHANNEL_DISCONNECTED = new FailureReason(
            "channel-disconnected",
            "The channel cannot send. The message waits until it is connected again, at most for a day.",
            "");
    static final FailureReason WAITED_TOO_LONG = new FailureReason(
            "waited-too-long", "The message could not leave for so long that it was given up. Send it again.", "");

    private Failures() {}
}
