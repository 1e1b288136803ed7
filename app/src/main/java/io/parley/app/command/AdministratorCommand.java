package io.parley.app.command;

import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.PlatformService;
import io.parley.messaging.service.SignInService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Says who runs the server. Whoever can start this command on the server is believed. */
final class AdministratorCommand {
    static final String USAGE = "./parley administrator add EMAIL, ./parley administrator remove EMAIL, or"
            + " ./parley administrator create EMAIL NAME, which asks for a password";
    private static final String HOUSE = "Those who run the server";

    private final Terminal terminal;
    private final PlatformService platform;
    private final SignInService signIn;

    AdministratorCommand(Terminal terminal, PlatformService platform, SignInService signIn) {
        this.terminal = terminal;
        this.platform = platform;
        this.signIn = signIn;
    }

    static boolean understands(List<String> arguments) {
        int many = arguments.size();
        String verb = many == 0 ? "" : arguments.getFirst();
        boolean known =
                verb.equals("create") ? many == 3 : List.of("add", "remove").contains(verb) && many == 2;
        return known && EmailAddress.parse(arguments.get(1)).isPresent();
    }

    /** The process's exit code. */
    int run(List<String> arguments) {
        var email = EmailAddress.parse(arguments.get(1)).orElseThrow();
        return switch (arguments.getFirst()) {
            case "create" -> create(email, arguments.get(2));
            case "remove" -> said(platform.dismiss(email), "This member does not run the server any more.");
            default -> said(platform.appoint(email), "This member runs the server from now on.");
        };
    }

    /** The first one, when there is no member to appoint: with an organization of their own. */
    private int create(EmailAddress email, String name) {
        if (terminal.interactive()) {
            terminal.say("A password for the new administrator, 8 characters at least; it is seen as you type:");
        }
        Optional<String> password = line();
        if (password.isEmpty()) {
            terminal.complain("No password was given.");
            return 1;
        }
        return said(
                signIn.register(HOUSE, name, email, password.get()).then(made -> platform.appoint(email)),
                "The administrator can sign in now.");
    }

    private Optional<String> line() {
        try {
            return terminal.read().filter(text -> !text.isBlank());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int said(Outcome<?> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<?> ignored -> {
                terminal.say(done);
                yield 0;
            }
            case Outcome.Refused<?>(Refusal why) -> {
                terminal.complain(why.explanation());
                yield 1;
            }
        };
    }
}
