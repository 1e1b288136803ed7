package io.parley.whatsapp;

import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an administrator should look into, as the fields of a phone number tell. */
final class NumberWorries {
    private NumberWorries() {}

    /** The heaviest first. */
    static List<FailureReason> of(Fields number) {
        return Stream.of(status(number), sending(number), quality(number), name(number))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FailureReason> status(Fields number) {
        return word(number, "status")
                .filter(status -> !status.equals("CONNECTED"))
                .map(status -> new FailureReason(
                        "number-not-connected",
                        "The number is not connected, so nothing can be sent. Register it in WhatsApp Manager.",
                        status));
    }

    private static Optional<FailureReason> sending(Fields number) {
        var permission =
                word(number.object("health_status"), "can_send_message").orElse("");
        return switch (permission) {
            case "BLOCKED" ->
                worry(
                        "sending-blocked",
                        "WhatsApp lets this number send nothing. WhatsApp Manager says why, and what to do.",
                        permission);
            case "LIMITED" ->
                worry(
                        "sending-limited",
                        "WhatsApp lets this number send less than usual. WhatsApp Manager says why, and what to do.",
                        permission);
            default -> Optional.empty();
        };
    }

    private static Optional<FailureReason> quality(Fields number) {
        var rating = word(number, "quality_rating").orElse("");
        return switch (rating) {
            case "RED" ->
                worry(
                        "quality-low",
                        "Customers block or report this number. Write to those alone who agreed to it, or WhatsApp lowers"
                                + " its limits.",
                        rating);
            case "YELLOW" ->
                worry(
                        "quality-falling",
                        "Some customers block or report this number. Look at what was sent in the last week.",
                        rating);
            default -> Optional.empty();
        };
    }

    private static Optional<FailureReason> name(Fields number) {
        var status = word(number, "name_status").orElse("");
        return switch (status) {
            case "DECLINED", "EXPIRED" ->
                worry(
                        "name-rejected",
                        "Meta has not approved the display name of this number. Enter another one in WhatsApp Manager.",
                        status);
            default -> Optional.empty();
        };
    }

    private static Optional<FailureReason> worry(String code, String explanation, String word) {
        return Optional.of(new FailureReason(code, explanation, word));
    }

    private static Optional<String> word(Fields fields, String name) {
        return fields.id(name, 100);
    }
}
