package io.parley.whatsapp;

import java.util.Optional;

/**
 * What WhatsApp lets a business know, after Meta's pages "account_alerts webhook", "account_review_update webhook" and
 * "business_capability_update webhook".
 */
final class BusinessNews {
    private BusinessNews() {}

    static Optional<News> alert(String severity) {
        return switch (severity) {
            case "INFORMATIONAL" ->
                Optional.of(News.good("account-notice", "Meta has a notice about the account in WhatsApp Manager."));
            case "WARNING", "CRITICAL" ->
                Optional.of(News.bad(
                        "account-alert", "Meta has a warning about the account. Read it in WhatsApp Manager."));
            default -> Optional.empty();
        };
    }

    static Optional<News> review(String decision) {
        return switch (decision) {
            case "APPROVED" ->
                Optional.of(News.good("account-review-approved", "Meta has reviewed the account and approved it."));
            case "REJECTED" ->
                Optional.of(
                        News.bad(
                                "account-review-rejected",
                                "Meta has reviewed the account and rejected it. Read why in Business Support Home, and appeal."));
            case "PENDING", "DEFERRED" ->
                Optional.of(News.bad(
                        "account-review-pending",
                        "Meta is reviewing the account. Complete the business's details in Meta Business Suite."));
            default -> Optional.empty();
        };
    }

    static Optional<News> limits() {
        return Optional.of(News.good(
                "account-limits-changed",
                "How many customers the business may write to first has changed. See WhatsApp Manager."));
    }
}
