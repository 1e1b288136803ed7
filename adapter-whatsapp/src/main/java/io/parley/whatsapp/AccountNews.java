package io.parley.whatsapp;

import java.util.Optional;

/** What WhatsApp does to a business account, after Meta's page "account_update webhook". */
final class AccountNews {
    private AccountNews() {}

    static Optional<News> of(String event, String detail) {
        return switch (event) {
            case "VERIFIED_ACCOUNT" ->
                Optional.of(News.good("account-verified", "Meta has verified the business. There is nothing to do."));
            case "PARTNER_ADDED", "PARTNER_APP_INSTALLED", "ACCOUNT_RECONNECTED" ->
                Optional.of(News.good("account-shared", "The business account is shared with this app again."));
            case "PARTNER_REMOVED", "PARTNER_APP_UNINSTALLED", "ACCOUNT_OFFBOARDED" ->
                Optional.of(News.theEnd(
                        "account-no-longer-shared",
                        "The business account is no longer shared with this app. Connect the channel again."));
            case "ACCOUNT_DELETED" ->
                Optional.of(News.theEnd(
                        "account-deleted",
                        "The WhatsApp business account was deleted. Connect a number of another account."));
            case "ACCOUNT_VIOLATION" ->
                Optional.of(News.bad(
                        "account-violation",
                        "Meta found a violation of its policies. Read the case in Business Support Home, and appeal."));
            case "ACCOUNT_RESTRICTION" -> Optional.of(restriction(detail));
            case "DISABLED_UPDATE" -> ban(detail);
            default -> Optional.empty();
        };
    }

    private static Optional<News> ban(String state) {
        return switch (state) {
            case "SCHEDULE_FOR_DISABLE" ->
                Optional.of(
                        News.bad(
                                "account-ban-scheduled",
                                "Meta is about to disable the business account. Appeal in Business Support Home before it does."));
            case "DISABLE" ->
                Optional.of(News.theEnd(
                        "account-banned", "Meta has disabled the business account. Appeal in Business Support Home."));
            case "REINSTATE" -> Optional.of(News.good("account-reinstated", "Meta has restored the business account."));
            default -> Optional.empty();
        };
    }

    /** Restrictions end by themselves, and nothing tells of it: the channel stays connected. */
    private static News restriction(String type) {
        return switch (type) {
            case "RESTRICTED_BIZ_INITIATED_MESSAGING" ->
                News.bad(
                        "account-restricted",
                        "The business may not write first for now. Answer whoever wrote within 24 hours, and read the case"
                                + " in Business Support Home.");
            case "RESTRICTED_CUSTOMER_INITIATED_MESSAGING" ->
                News.bad(
                        "account-restricted",
                        "The business may not answer customers for now. Read the case in Business Support Home.");
            case "RESTRICTED_ADD_PHONE_NUMBER_ACTION" ->
                News.bad(
                        "account-restricted",
                        "The business may not add phone numbers for now. Read the case in Business Support Home.");
            default ->
                News.bad("account-restricted", "Meta restricts the business. Read the case in Business Support Home.");
        };
    }
}
