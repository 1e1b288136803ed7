package io.parley.whatsapp;

import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.outcome.FailureReason;
import java.util.Optional;

/** Why something cannot be sent to WhatsApp, said before WhatsApp refuses it: the cause and the way out. */
final class Objections {
    static final FailureReason NOT_TO_WHATSAPP =
            content("This cannot be sent to WhatsApp. Send a text or a file instead.");
    static final FailureReason ONE_FILE =
            content("WhatsApp takes one file for each message. Send the files one after the other.");

    private Objections() {}

    static FailureReason content(String explanation) {
        return new FailureReason("content-not-supported-by-channel", explanation, "");
    }

    static FailureReason file(String explanation) {
        return new FailureReason("file-not-supported-by-channel", explanation, "");
    }

    static Optional<FailureReason> tooLong(String text, TextLimit limit) {
        return limit.holds(text)
                ? Optional.empty()
                : Optional.of(new FailureReason(
                        "text-too-long-for-channel",
                        "WhatsApp takes " + limit.most() + " characters at most here. Shorten the text.",
                        ""));
    }

    static Optional<FailureReason> when(boolean wrong, String explanation) {
        return wrong ? Optional.of(content(explanation)) : Optional.empty();
    }

    /** Whether a short text says something and fits. */
    static boolean fits(String text, int most) {
        return !text.isBlank() && CleanText.length(text) <= most;
    }
}
