package io.parley.whatsapp;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.outcome.FailureReason;
import java.util.function.Function;

/** The WhatsApp business account (WABA) that a number belongs to: webhooks and templates are its, not the number's. */
final class BusinessAccount {
    private static final FailureReason MISSING = new FailureReason(
            "business-account-missing",
            "The channel does not say to which WhatsApp business account it belongs. Enter the account's id, which"
                    + " WhatsApp Manager shows.",
            "");

    private BusinessAccount() {}

    /** Asks something about the channel's business account, if the channel names one. */
    static <T> Asked<T> of(Session session, Function<String, Asked<T>> question) {
        var id = session.settings().get(WhatsAppSettings.BUSINESS_ACCOUNT).strip();
        return id.isEmpty() || id.length() > AccountId.MAX_LENGTH
                ? new Asked.Denied<>(MISSING, Blame.ACCOUNT)
                : question.apply(id);
    }
}
