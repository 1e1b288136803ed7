package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import io.parley.meta.GraphTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call, after Meta's pages "User-initiated calls" and "Business-initiated calls", sections "Call Connect webhook" and
 * "Call Terminate webhook". Both webhooks of a call carry its id, and may come in any order, or one of them alone.
 */
record CallNode(Change change, Fields node) {
    /** Nobody talks for longer; what says otherwise is no duration. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Empty when it is broken, or tells neither that a call began nor that it is over. */
    Optional<Inbound> read() {
        return new MessageNode(change, node)
                .id()
                .flatMap(id -> state().map(Content.Call::new)
                        .flatMap(call ->
                                new Party(change, node, contact()).person().map(person -> said(id, person, call))));
    }

    private Inbound said(PlatformMessageId id, Person person, Content call) {
        return isOurs()
                ? new Inbound.MessageEchoed(change.account(), id, person, call, Optional.empty(), "", time())
                : new Inbound.MessageReceived(
                        change.account(), id, person, call, Optional.empty(), Optional.empty(), time());
    }

    private boolean isOurs() {
        return node.text("direction").filter("BUSINESS_INITIATED"::equals).isPresent();
    }

    /** Whose number is not the account's: examples of Meta's name the two the other way round, now and then. */
    private String contact() {
        var usual = isOurs() ? "to" : "from";
        var other = isOurs() ? "from" : "to";
        return isOwnNumber(usual) ? other : usual;
    }

    private boolean isOwnNumber(String side) {
        var own = change.value().object("metadata").text("display_phone_number").orElse("");
        return node.id(side, Handle.MAX_LENGTH)
                .filter(number -> number.equals(own.replaceAll("[^0-9]", "")))
                .isPresent();
    }

    private Optional<CallState> state() {
        return switch (node.text("event").orElse("")) {
            case "connect" -> Optional.of(new CallState.Begun());
            case "terminate" -> Optional.of(ended());
            default -> Optional.empty();
        };
    }

    /** Only of a call that was taken there are times, whatever its status says. */
    private CallState ended() {
        var start = GraphTime.in(node, "start_time");
        var end = GraphTime.in(node, "end_time");
        var duration = node.integer("duration")
                .map(Duration::ofSeconds)
                .or(() -> start.flatMap(from -> end.map(until -> Duration.between(from, until))))
                .filter(told -> !told.isNegative() && told.compareTo(LONGEST) <= 0);
        return duration.isPresent() || start.isPresent() || end.isPresent()
                ? new CallState.Completed(duration)
                : new CallState.Missed();
    }

    private Instant time() {
        return change.timeOf(node);
    }
}
