package io.parley.app.command;

import io.parley.app.demo.SimulatedCustomer;
import io.parley.app.demo.Simulation;
import io.parley.sandbox.AcceptedSend;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Plays a customer against the demonstration that runs on a data folder. */
final class SimulateCommand {
    private static final String GREETING = "Hello! Is my order on its way?";
    private static final int OK = 200;

    private final Terminal terminal;
    private final SimulateOptions options;

    SimulateCommand(Terminal terminal, SimulateOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /** The process's exit code. */
    int run(Path folder, InstantSource time) {
        var simulation = Simulation.read(folder);
        if (simulation.isEmpty()) {
            terminal.complain("No demo is running on " + folder + ". Start it in another terminal: ./parley demo");
            return 1;
        }
        var customer =
                new SimulatedCustomer(simulation.get(), options.channel(), options.customer(), options.name(), time);
        try {
            return play(simulation.get(), customer);
        } catch (IOException unreachable) {
            terminal.complain("The demo at " + simulation.get().server()
                    + " does not answer. Start it in another terminal: ./parley demo");
            return 1;
        }
    }

    private int play(Simulation simulation, SimulatedCustomer customer) throws IOException {
        if (simulation.graph().isPresent()) {
            customer.appear(simulation.graph().get());
        }
        long seen = seenBefore(simulation, customer);
        if (!write(customer, options.text().orElse(GREETING))) {
            return 1;
        }
        terminal.say("Answer at " + simulation.server() + " as agent1@demo.localhost, password agent123.");
        if (simulation.graph().isEmpty()) {
            terminal.say("Answers go to META_GRAPH_URL, so they will not be seen here.");
            return 0;
        }
        boolean once = options.once() || !terminal.interactive();
        return once ? awaitOne(customer, simulation.graph().get(), seen) : converse(customer, simulation, seen);
    }

    /** Answers that an earlier run has shown are not shown again. */
    private long seenBefore(Simulation simulation, SimulatedCustomer customer) throws IOException {
        return simulation.graph().isEmpty()
                ? 0
                : customer.lastReceived(simulation.graph().get());
    }

    private boolean write(SimulatedCustomer customer, String text) throws IOException {
        terminal.say(options.name() + " (" + options.customer() + ") writes over "
                + options.channel().title() + ": " + text);
        int status = customer.write(text);
        if (status != OK) {
            terminal.complain("The server refused it with " + status + ". Its log says why.");
            return false;
        }
        terminal.say("  signed webhook posted, stored by the server: 200");
        return true;
    }

    private int awaitOne(SimulatedCustomer customer, URI graph, long seen) throws IOException {
        terminal.say("Waiting for the answer, at most " + options.patience().toSeconds() + " s ...");
        var answers = customer.receive(graph, seen, options.patience());
        for (var answer : answers) {
            show(customer, answer);
        }
        if (answers.isEmpty()) {
            terminal.say("Nobody has answered yet. The conversation waits in the inbox.");
        }
        return 0;
    }

    private int converse(SimulatedCustomer customer, Simulation simulation, long seen) throws IOException {
        terminal.say("Type as the customer; Ctrl-D leaves.");
        var listener = Thread.ofVirtual()
                .start(() -> listen(customer, simulation.graph().orElseThrow(), seen));
        Optional<String> line = terminal.read();
        while (line.isPresent()) {
            if (!line.get().isBlank() && !write(customer, line.get().strip())) {
                return 1;
            }
            line = terminal.read();
        }
        listener.interrupt();
        return 0;
    }

    private void listen(SimulatedCustomer customer, URI graph, long seen) {
        long last = seen;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (var answer : customer.receive(graph, last, Duration.ofSeconds(25))) {
                    show(customer, answer);
                    last = answer.number();
                }
            }
        } catch (IOException stopped) {
            terminal.complain("The server is gone. Ctrl-D leaves.");
        }
    }

    private void show(SimulatedCustomer customer, AcceptedSend answer) throws IOException {
        var media = answer.media().isEmpty() ? "" : " [" + answer.kind() + " " + answer.media() + "]";
        terminal.say(options.name() + " receives: " + answer.text() + media);
        terminal.say("  reported to the server: " + String.join(", ", customer.report(answer)));
    }
}
