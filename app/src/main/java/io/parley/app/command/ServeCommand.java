package io.parley.app.command;

import io.parley.app.configuration.Configuration;
import io.parley.app.demo.DemoSeed;
import io.parley.app.server.ParleyServer;
import java.util.concurrent.CountDownLatch;

/** Runs the server until the process is told to stop. */
final class ServeCommand {
    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The process's exit code; does not return while the server runs. */
    int run(Configuration configuration) {
        var running = ParleyServer.start(configuration, step -> terminal.say(step + " ..."));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> stop(running)));
        greet(configuration, running);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void stop(ParleyServer.Running running) {
        terminal.say("Stopping ...");
        running.close();
        terminal.say("Stopped.");
    }

    private void greet(Configuration configuration, ParleyServer.Running running) {
        terminal.say("");
        terminal.say("Parley is ready at " + running.address());
        if (configuration.demo()) {
            terminal.say("");
            terminal.say("  Sign in as  " + String.join("\n              ", DemoSeed.logins()));
            terminal.say("");
            terminal.say("  Next, in another terminal, write as a customer and see the answer come back:");
            terminal.say("              ./parley simulate");
        }
        terminal.say("");
        terminal.say("  Everything is kept in " + configuration.storage().folder() + ". Ctrl-C stops the server.");
    }
}
