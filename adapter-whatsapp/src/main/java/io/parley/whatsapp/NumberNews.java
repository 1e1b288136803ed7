package io.parley.whatsapp;

import java.util.Optional;

/**
 * What happens to a phone number, after Meta's pages "phone_number_quality_update webhook", "phone_number_name_update
 * webhook" and "security webhook".
 */
final class NumberNews {
    private NumberNews() {}

    static Optional<News> quality(String event) {
        return switch (event) {
            case "FLAGGED" ->
                Optional.of(News.bad(
                        "quality-low",
                        "Customers block or report a number of the account. Write to those alone who agreed to it."));
            case "DOWNGRADE" ->
                Optional.of(News.bad(
                        "limit-lowered",
                        "A number of the account may write first to fewer customers. Improve its quality rating."));
            case "UNFLAGGED" ->
                Optional.of(News.good("quality-restored", "A number of the account has its quality rating back."));
            case "UPGRADE", "THROUGHPUT_UPGRADE", "ONBOARDING" ->
                Optional.of(News.good("limit-raised", "A number of the account may send more from now on."));
            default -> Optional.empty();
        };
    }

    static Optional<News> name(String decision) {
        return switch (decision) {
            case "APPROVED" ->
                Optional.of(News.good("name-approved", "Meta has approved the display name of a number."));
            case "REJECTED", "DECLINED" ->
                Optional.of(News.bad(
                        "name-rejected",
                        "Meta has rejected the display name of a number. Enter another one in WhatsApp Manager."));
            case "PENDING", "DEFERRED" ->
                Optional.of(News.bad("name-under-review", "Meta is reviewing the display name of a number."));
            default -> Optional.empty();
        };
    }

    static Optional<News> security(String event) {
        return switch (event) {
            case "PIN_CHANGED" ->
                Optional.of(News.bad(
                        "two-step-pin-changed",
                        "Somebody changed the two-step PIN of a number. If it was nobody of you, change the passwords of"
                                + " the Meta account."));
            case "PIN_RESET_REQUEST", "PIN_REQUEST_SUCCESS", "PIN_RESET_SUCCESS" ->
                Optional.of(News.bad(
                        "two-step-pin-reset",
                        "Somebody asked to turn off the two-step PIN of a number. If it was nobody of you, change the"
                                + " passwords of the Meta account."));
            default -> Optional.empty();
        };
    }
}
