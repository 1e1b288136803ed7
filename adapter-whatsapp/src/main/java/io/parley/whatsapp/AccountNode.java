package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.Fields;
import java.util.Optional;

/** Something that happened to the business account or to one of its numbers, not to a message. */
record AccountNode(Change change) {
    private static final int LONGEST_WORD = 100;

    /** Empty when it is about something else, or a word we do not know. */
    Optional<Inbound> read() {
        var value = change.value();
        return switch (change.field()) {
            case "account_update" -> said(AccountNews.of(word(value, "event"), detail(value)), value);
            case "account_alerts" -> said(BusinessNews.alert(word(value, "alert_severity")), value);
            case "account_review_update" -> said(BusinessNews.review(word(value, "decision")), value);
            case "business_capability_update" -> said(BusinessNews.limits(), value);
            case "phone_number_quality_update" -> said(NumberNews.quality(word(value, "event")), value);
            case "phone_number_name_update" -> said(NumberNews.name(word(value, "decision")), value);
            case "security" -> said(NumberNews.security(word(value, "event")), value);
            default -> Optional.empty();
        };
    }

    private Optional<Inbound> said(Optional<News> news, Fields value) {
        return news.map(told -> new Inbound.AccountChanged(
                change.account(),
                change.unread(change.node()).key(),
                told.health(),
                new FailureReason(told.code(), told.explanation(), platformWord(value)),
                change.timeOf(value)));
    }

    /** What an event is about more exactly: a state of a ban, a kind of restriction. */
    private static String detail(Fields value) {
        return value.items("restriction_info").stream()
                .findFirst()
                .map(first -> word(new Fields(first), "restriction_type"))
                .orElseGet(() -> word(value.object("ban_info"), "waba_ban_state"));
    }

    private static String platformWord(Fields value) {
        var event = word(value, "event") + word(value, "decision") + word(value, "alert_type");
        return detail(value).isEmpty() ? event : event + "/" + detail(value);
    }

    private static String word(Fields fields, String name) {
        return fields.id(name, LONGEST_WORD).orElse("");
    }
}
