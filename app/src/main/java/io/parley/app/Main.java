package io.parley.app;

import io.parley.app.command.CommandLine;
import io.parley.app.command.Terminal;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;

/** Where the process begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        var terminal = new Terminal(input, System.out, System.err, Boolean.getBoolean("parley.terminal"));
        System.exit(new CommandLine(System.getenv(), terminal).run(List.of(arguments)));
    }
}
