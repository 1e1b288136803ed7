package io.parley.app.command;

import io.parley.app.configuration.Configuration;
import io.parley.app.configuration.ConfigurationException;
import io.parley.app.configuration.ConfigurationReader;
import io.parley.app.server.Backstage;
import io.parley.messaging.store.StoreUnavailable;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** From what was typed to what is run. */
public final class CommandLine {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Map<String, String> environment;
    private final Terminal terminal;

    public CommandLine(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    /** The process's exit code. */
    public int run(List<String> arguments) {
        var command = arguments.isEmpty() ? "help" : arguments.getFirst();
        var rest = arguments.stream().skip(1).toList();
        try {
            return run(command, rest);
        } catch (ConfigurationException wrong) {
            terminal.complain("Parley cannot start:");
            wrong.problems().forEach(problem -> terminal.complain("  " + problem));
            return MISUSED;
        } catch (StoreUnavailable unreachable) {
            terminal.complain("Parley cannot start: " + unreachable.getMessage()
                    + ". Check that PostgreSQL runs and that DATABASE_URL is right.");
            return FAILED;
        } catch (IllegalStateException | UncheckedIOException unfit) {
            terminal.complain("Parley cannot start: " + unfit.getMessage());
            return FAILED;
        }
    }

    private int run(String command, List<String> arguments) {
        return switch (command) {
            case "demo", "serve" -> new ServeCommand(terminal).run(configuration());
            case "simulate" -> simulate(arguments);
            case "sandbox" -> sandbox(arguments);
            case "parked" -> parked(arguments);
            case "reindex" -> reindex();
            case "rotate-keys" -> rotateKeys();
            case "administrator" -> administrator(arguments);
            case "account" -> account(arguments);
            case "ip-allowlist" -> allowlist(arguments);
            case "help", "--help", "-h" -> show(HelpText.ALL);
            default -> misused("There is no command " + command + ".\n\n" + HelpText.ALL);
        };
    }

    private int simulate(List<String> arguments) {
        if (arguments.contains("--help")) {
            return show(SimulateOptions.USAGE);
        }
        SimulateOptions options;
        try {
            options = SimulateOptions.parse(arguments);
        } catch (IllegalArgumentException misused) {
            return misused(String.valueOf(misused.getMessage()));
        }
        return new SimulateCommand(terminal, options)
                .run(configuration().storage().folder(), InstantSource.system());
    }

    private int sandbox(List<String> arguments) {
        return SandboxCommand.understands(arguments)
                ? new SandboxCommand(terminal).run(arguments, environment)
                : misused(SandboxCommand.USAGE);
    }

    private int parked(List<String> arguments) {
        if (!ParkedCommand.understands(arguments)) {
            return misused(ParkedCommand.USAGE);
        }
        try (var backstage = Backstage.open(configuration())) {
            return new ParkedCommand(terminal, backstage.webhooks(), backstage.replay()).run(arguments);
        }
    }

    private int allowlist(List<String> arguments) {
        if (!AllowlistCommand.understands(arguments)) {
            return misused(AllowlistCommand.USAGE);
        }
        try (var backstage = Backstage.open(configuration())) {
            return new AllowlistCommand(terminal, backstage.access()).run(arguments);
        }
    }

    private int reindex() {
        try (var backstage = Backstage.open(configuration())) {
            return new ReindexCommand(terminal, backstage.search()).run();
        }
    }

    private int rotateKeys() {
        try (var backstage = Backstage.open(configuration())) {
            int anew = backstage.messaging().secrets().sealAnew();
            return show(
                    anew + " secrets are sealed anew. No other key than the first of ENCRYPTION_KEY is needed now.");
        }
    }

    private int administrator(List<String> arguments) {
        if (!AdministratorCommand.understands(arguments)) {
            return misused(AdministratorCommand.USAGE);
        }
        try (var backstage = Backstage.open(configuration())) {
            var services = backstage.messaging();
            return new AdministratorCommand(terminal, services.platform(), services.signIn()).run(arguments);
        }
    }

    private int account(List<String> arguments) {
        if (!AccountCommand.understands(arguments)) {
            return misused(AccountCommand.USAGE);
        }
        try (var backstage = Backstage.open(configuration())) {
            var services = backstage.messaging();
            return new AccountCommand(terminal, services.signIn(), services.passwords()).run(arguments);
        }
    }

    private Configuration configuration() {
        return ConfigurationReader.read(environment);
    }

    private int show(String text) {
        terminal.say(text);
        return 0;
    }

    private int misused(String why) {
        terminal.complain(why);
        return MISUSED;
    }
}
