package io.parley.app.command;

import io.parley.app.demo.DemoSandbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs a Graph API of one's own until the process is told to stop. */
final class SandboxCommand {
    static final String USAGE = """
            ./parley sandbox [--port PORT]

            Runs a Graph API on this machine that knows the demo's accounts and forgets everything when it
            stops: a server, or an adapter you are writing, can be pointed at it with META_GRAPH_URL. It signs
            webhooks with META_APP_SECRET ("app-secret" when that is unset). docs/sandbox.md shows the rest.""";

    private static final String USUAL_PORT = "8099";
    private static final String VERSION = "v25.0";

    private final Terminal terminal;

    SandboxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static boolean understands(List<String> arguments) {
        return arguments.isEmpty()
                || (arguments.size() == 2
                        && arguments.getFirst().equals("--port")
                        && arguments.getLast().matches("[0-9]{1,5}"));
    }

    /** The process's exit code; does not return while the sandbox runs. */
    int run(List<String> arguments, Map<String, String> environment) {
        var port = Integer.parseInt(arguments.isEmpty() ? USUAL_PORT : arguments.getLast());
        var secret = environment.getOrDefault("META_APP_SECRET", "app-secret");
        try (var sandbox = DemoSandbox.start(port, VERSION, secret, InstantSource.system())) {
            terminal.say("The sandbox is ready at " + sandbox.url());
            DemoSandbox.accounts().forEach(line -> terminal.say("  " + line));
            terminal.say("Ctrl-C stops it. docs/sandbox.md shows what can be asked of it.");
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
