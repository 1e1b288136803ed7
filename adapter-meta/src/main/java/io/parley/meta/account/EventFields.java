package io.parley.meta.account;

import io.parley.meta.ActingNode.Login;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The events we want to be told about, by the names of Meta's pages "Webhooks" of the two platforms. */
final class EventFields {
    /** Of a page, which carries the events of its Instagram account as well. */
    private static final List<String> OF_PAGES = List.of(
            "messages",
            "messaging_postbacks",
            "messaging_optins",
            "messaging_referrals",
            "message_deliveries",
            "message_reads",
            "message_echoes",
            "message_reactions",
            "message_edits",
            "messaging_handovers",
            "standby",
            "messaging_policy_enforcement",
            "response_feedback",
            "messaging_account_linking");

    private static final List<String> OF_INSTAGRAM_ACCOUNTS = List.of(
            "messages",
            "message_reactions",
            "messaging_postbacks",
            "messaging_seen",
            "messaging_referral",
            "message_edit",
            "messaging_handover",
            "standby");

    private EventFields() {}

    static List<String> of(Login login) {
        return switch (login) {
            case PAGE -> OF_PAGES;
            case INSTAGRAM -> OF_INSTAGRAM_ACCOUNTS;
        };
    }

    /** Those of the wanted that are not there. */
    static Set<String> missing(List<String> wanted, Set<String> there) {
        var known = there.stream().map(EventFields::singular).collect(Collectors.toSet());
        return wanted.stream()
                .filter(field -> !known.contains(singular(field)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Meta's pages spell some fields now with, now without an s. */
    private static String singular(String field) {
        return field.endsWith("s") ? field.substring(0, field.length() - 1) : field;
    }
}
