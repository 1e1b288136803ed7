package io.parley.app.command;

import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.service.PasswordService;
import io.parley.messaging.service.SignInService;
import java.util.List;
import java.util.Optional;

/** Helps somebody in who cannot get in, without mail. Whoever can start this command on the server is believed. */
final class AccountCommand {
    static final String USAGE =
            "./parley account unlock EMAIL, or ./parley account reset-password EMAIL, which prints a token for it";

    private final Terminal terminal;
    private final SignInService signIn;
    private final PasswordService passwords;

    AccountCommand(Terminal terminal, SignInService signIn, PasswordService passwords) {
        this.terminal = terminal;
        this.signIn = signIn;
        this.passwords = passwords;
    }

    static boolean understands(List<String> arguments) {
        return arguments.size() == 2
                && List.of("unlock", "reset-password").contains(arguments.getFirst())
                && EmailAddress.parse(arguments.get(1)).isPresent();
    }

    /** The process's exit code. */
    int run(List<String> arguments) {
        var email = EmailAddress.parse(arguments.get(1)).orElseThrow();
        return arguments.getFirst().equals("unlock") ? unlock(email) : resetPassword(email);
    }

    private int unlock(EmailAddress email) {
        signIn.unlock(email);
        terminal.say("Whoever signs in with this address may try again at once.");
        return 0;
    }

    private int resetPassword(EmailAddress email) {
        Optional<String> token = passwords.resetToken(email).map(made -> made.text());
        if (token.isEmpty()) {
            terminal.complain("Nobody signs in with this address.");
            return 1;
        }
        terminal.say("Works once, for an hour: POST /api/v1/auth/password/reset with this token and a new password.");
        terminal.say(token.get());
        return 0;
    }
}
