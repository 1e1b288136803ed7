package io.parley.app.demo;

import io.parley.sandbox.AcceptedSend;
import io.parley.sandbox.MessengerBodies;
import io.parley.sandbox.Platform;
import io.parley.sandbox.WhatsAppBodies;
import io.parley.sandbox.WhatsAppBodies.CustomerText;
import io.parley.sandbox.WhatsAppBodies.StatusReport;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a platform posts about one customer, in its own words.
 *
 * @param customer their number, PSID or IGSID
 */
record WebhookBodies(DemoChannel channel, String customer, String name) {

    /** One report of what became of a message, and what it is called. */
    record Report(String name, String body) {}

    /** The customer wrote something. */
    String message(String id, String text, Instant at) {
        return switch (channel) {
            case WHATSAPP ->
                WhatsAppBodies.texts(List.of(new CustomerText(channel.account(), customer, name, id, text, at)));
            case MESSENGER, INSTAGRAM -> messenger().text(id, text, at);
        };
    }

    /** The customer got a message and read it. */
    List<Report> reports(AcceptedSend message, Instant at) {
        return switch (channel) {
            case WHATSAPP ->
                Stream.of("sent", "delivered", "read")
                        .map(status -> new Report(status, status(message, status, at)))
                        .toList();
            case MESSENGER ->
                List.of(
                        echo(message, at),
                        new Report("delivered", messenger().delivery(message, at)),
                        new Report("read", messenger().read(message, at)));
            case INSTAGRAM ->
                List.of(echo(message, at), new Report("read", messenger().read(message, at)));
        };
    }

    private Report echo(AcceptedSend message, Instant at) {
        return new Report("echo", messenger().echo(message, DemoSandbox.APP, at));
    }

    private static String status(AcceptedSend message, String status, Instant at) {
        return WhatsAppBodies.statuses(List.of(new StatusReport(message, status, 0, at)));
    }

    private MessengerBodies messenger() {
        var platform = channel == DemoChannel.INSTAGRAM ? Platform.INSTAGRAM : Platform.MESSENGER;
        return new MessengerBodies(platform, channel.account(), customer);
    }

    @Override
    public String toString() {
        return "WebhookBodies[" + channel + "]";
    }
}
