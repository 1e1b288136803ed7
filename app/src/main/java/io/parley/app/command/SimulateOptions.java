package io.parley.app.command;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * How to play the customer.
 *
 * @param text what to write first
 * @param phone the customer's number, digits only
 * @param once whether to leave after the first answer
 * @param patience how long to wait for it
 */
record SimulateOptions(Optional<String> text, String phone, String name, boolean once, Duration patience) {
    static final String USAGE = """
            ./parley simulate [--text "..."] [--name NAME] [--from PHONE] [--once] [--wait SECONDS]

            Plays a customer who writes to the running demo over WhatsApp. You type as the customer
            and see the team's answers. With --once, or when nobody sits at the terminal, it writes
            once, waits for the answer (60 s unless --wait says otherwise), and leaves.""";

    private static final SimulateOptions DEFAULTS =
            new SimulateOptions(Optional.empty(), "15550100123", "Maria Keller", false, Duration.ofSeconds(60));

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
            case "--text" -> new SimulateOptions(Optional.of(value), phone, name, once, patience);
            case "--name" -> new SimulateOptions(text, phone, value, once, patience);
            case "--from" -> new SimulateOptions(text, digits(value), name, once, patience);
            case "--wait" -> new SimulateOptions(text, phone, name, once, seconds(value));
            default -> throw new IllegalArgumentException("There is no option " + option + ".\n\n" + USAGE);
        };
    }

    private SimulateOptions leavingAfterOne() {
        return new SimulateOptions(text, phone, name, true, patience);
    }

    private static String digits(String value) {
        var digits = value.replaceAll("[+ ()/-]", "");
        if (!digits.matches("[0-9]{5,20}")) {
            throw new IllegalArgumentException("--from is a phone number, as 15550100123.");
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
