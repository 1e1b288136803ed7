package io.parley.app.command;

import io.parley.app.demo.DemoChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * How to play the customer.
 *
 * @param text what to write first
 * @param from the customer's number or id, digits only; empty for the usual one
 * @param once whether to leave after the first answer
 * @param patience how long to wait for it
 */
record SimulateOptions(
        Optional<String> text,
        DemoChannel channel,
        Optional<String> from,
        String name,
        boolean once,
        Duration patience) {
    static final String USAGE = """
            ./parley simulate [--channel whatsapp|messenger|instagram] [--text "..."] [--name NAME]
                              [--from ID] [--once] [--wait SECONDS]

            Plays a customer who writes to the running demo over WhatsApp, or over another channel. --from is
            a phone number, and on Messenger and Instagram the customer's id. You type as the customer and see the team's answers. With --once, or when nobody sits at the terminal, it writes
            once, waits for the answer (60 s unless --wait says otherwise), and leaves.""";

    private static final SimulateOptions DEFAULTS = new SimulateOptions(
            Optional.empty(), DemoChannel.WHATSAPP, Optional.empty(), "Maria Keller", false, Duration.ofSeconds(60));

    /** Throws {@link IllegalArgumentException} with a sentence for whoever typed them. */
    static SimulateOptions parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var options = DEFAULTS;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            options = option.equals("--once") ? options.leavingAfterOne() : options.with(option, value(option, rest));
        }
        return options;
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.\n\n" + USAGE);
        }
        return rest.pop();
    }

    private SimulateOptions with(String option, String value) {
        return switch (option) {
            case "--text" -> new SimulateOptions(Optional.of(value), channel, from, name, once, patience);
            case "--channel" -> new SimulateOptions(text, known(value), from, name, once, patience);
            case "--name" -> new SimulateOptions(text, channel, from, value, once, patience);
            case "--from" -> new SimulateOptions(text, channel, Optional.of(digits(value)), name, once, patience);
            case "--wait" -> new SimulateOptions(text, channel, from, name, once, seconds(value));
            default -> throw new IllegalArgumentException("There is no option " + option + ".\n\n" + USAGE);
        };
    }

    private SimulateOptions leavingAfterOne() {
        return new SimulateOptions(text, channel, from, name, true, patience);
    }

    /** Whom to play. */
    String customer() {
        return from.orElse(channel.usualCustomer());
    }

    private static DemoChannel known(String value) {
        return DemoChannel.named(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--channel is one of " + String.join(", ", DemoChannel.names()) + "."));
    }

    private static String digits(String value) {
        var digits = value.replaceAll("[+ ()/-]", "");
        if (!digits.matches("[0-9]{5,20}")) {
            throw new IllegalArgumentException("--from is a phone number, as 15550100123, or the digits of an id.");
        }
        return digits;
    }

    private static Duration seconds(String value) {
        if (!value.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("--wait is a number of seconds, as 60.");
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }
}
