package io.parley.meta.outbound;

import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.MessagingPlatform;

/** Why something is not even tried. */
final class Misfits {
    private Misfits() {}

    static Draft.Misfit content(MessagingPlatform platform) {
        return new Draft.Misfit(new FailureReason(
                "content-not-supported-by-channel",
                platform.title() + " takes nothing of this kind. Send a text or a single file instead.",
                ""));
    }

    static Draft.Misfit length(MessagingPlatform platform) {
        var limit = platform.capabilities().text();
        return new Draft.Misfit(new FailureReason(
                "text-too-long-for-channel",
                platform.title() + " takes " + limit.most() + " " + unit(limit) + " at most. Shorten the text.",
                ""));
    }

    static Draft.Misfit file(MessagingPlatform platform) {
        return new Draft.Misfit(new FailureReason(
                "file-not-supported-by-channel",
                platform.title() + " takes no file of this type or size. Send a smaller one, or another format.",
                ""));
    }

    static Draft.Misfit choices(MessagingPlatform platform) {
        return new Draft.Misfit(new FailureReason(
                "content-not-supported-by-channel",
                platform.title() + " takes 1 to " + ChoicesDraft.MOST + " answers of at most "
                        + ChoicesDraft.LONGEST_TITLE + " characters. Shorten the answers.",
                ""));
    }

    private static String unit(TextLimit limit) {
        return switch (limit.unit()) {
            case CHARACTERS -> "characters";
            case UTF_8_BYTES -> "bytes";
        };
    }
}
