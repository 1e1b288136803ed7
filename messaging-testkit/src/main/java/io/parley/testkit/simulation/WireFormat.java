package io.parley.testkit.simulation;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the simulated platform's webhooks look: signed text, a line for each thing it says. */
final class WireFormat {
    static final String SIGNATURE = "x-simulated-signature";

    /** A line that no adapter of today understands. */
    private static final String RIDDLE = "?";

    private static final String FIELD = "|";
    private static final String CALL = "call";

    private WireFormat() {}

    /** A call that says these things. */
    static Request request(List<Inbound> said, boolean readable, String secret) {
        String lines = said.stream().map(WireFormat::write).collect(Collectors.joining("\n"));
        String body = readable ? lines : lines + "\n" + RIDDLE;
        return signed(Bytes.utf8(body), secret);
    }

    static Request signed(Bytes body, String secret) {
        return new Request("POST", Map.of(), Map.of(SIGNATURE, signature(body, secret)), body);
    }

    static boolean isSigned(Request request, String secret) {
        return request.header(SIGNATURE).equals(signature(request.body(), secret));
    }

    /** Keeps nobody out who means it; here nobody does. */
    private static String signature(Bytes body, String secret) {
        return Integer.toHexString((secret + body.asUtf8()).hashCode());
    }

    /** What the body says; empty when there is a line in it that we do not understand. */
    static Optional<List<Inbound>> read(Bytes body) {
        List<String> lines = body.asUtf8().lines().toList();
        return lines.contains(RIDDLE)
                ? Optional.empty()
                : Optional.of(lines.stream().map(WireFormat::readLine).toList());
    }

    /** What a later adapter reads in it, which knows what to make of every line. */
    static List<Inbound> readAll(Bytes body) {
        return body.asUtf8()
                .lines()
                .filter(line -> !line.equals(RIDDLE))
                .map(WireFormat::readLine)
                .toList();
    }

    private static String write(Inbound said) {
        return switch (said) {
            case Inbound.MessageReceived message ->
                String.join(
                        FIELD,
                        message.content() instanceof Content.Call ? CALL : "message",
                        message.account().value(),
                        message.key().value(),
                        message.from().handle().value(),
                        millis(message.at()),
                        message.content() instanceof Content.Call(CallState state)
                                ? String.valueOf(state.isOver())
                                : message.content().preview());
            case Inbound.DeliveryReported report ->
                String.join(
                        FIELD,
                        "report",
                        report.account().value(),
                        report.message().value(),
                        report.reference(),
                        millis(report.at()),
                        report.status().name());
            case Inbound.Unrecognised other ->
                String.join(FIELD, "other", other.account().value(), other.key().value(), other.kind(), other.raw());
            default -> throw new IllegalArgumentException("the simulated platform says no such thing");
        };
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static Inbound readLine(String line) {
        String[] field = line.split("\\|", -1);
        var account = new AccountId(field[1]);
        var key = new PlatformMessageId(field[2]);
        return switch (field[0]) {
            case "message" -> received(account, key, field, new Content.Text(field[5]));
            case CALL -> received(account, key, field, new Content.Call(state(field[5])));
            case "report" -> report(account, key, field[3], MessageStatus.valueOf(field[5]), instant(field[4]));
            default -> new Inbound.Unrecognised(account, key, field[3], field[4]);
        };
    }

    private static Inbound received(AccountId account, PlatformMessageId key, String[] field, Content content) {
        return new Inbound.MessageReceived(
                account, key, new Handle(field[3]), "", content, Optional.empty(), instant(field[4]));
    }

    private static CallState state(String isOver) {
        return Boolean.parseBoolean(isOver) ? new CallState.Missed() : new CallState.Begun();
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    static Inbound.DeliveryReported report(
            AccountId account, PlatformMessageId message, String reference, MessageStatus status, Instant at) {
        Optional<FailureReason> failure = status == MessageStatus.FAILED
                ? Optional.of(new FailureReason("undeliverable", "The contact cannot be reached.", "131026"))
                : Optional.empty();
        return new Inbound.DeliveryReported(account, message, reference, status, failure, at);
    }
}
