package io.parley.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Where people read and type.
 *
 * @param interactive whether a person sits there, who may be asked
 */
public record Terminal(BufferedReader in, PrintStream out, PrintStream err, boolean interactive) {
    void say(String line) {
        out.println(line);
        out.flush();
    }

    void complain(String line) {
        err.println(line);
        err.flush();
    }

    /** The next line; empty when there will be none. */
    Optional<String> read() throws IOException {
        return Optional.ofNullable(in.readLine());
    }
}
