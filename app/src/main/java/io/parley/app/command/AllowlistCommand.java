package io.parley.app.command;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.service.AccessService;
import java.util.List;
import java.util.Optional;

/** For an organization that has locked itself out: lets its members in from everywhere again. */
record AllowlistCommand(Terminal terminal, AccessService access) {
    static final String USAGE = "Use: ./parley ip-allowlist clear EMAIL   (of any member of the organization)";

    static boolean understands(List<String> arguments) {
        return arguments.size() == 2 && arguments.getFirst().equals("clear");
    }

    /** The process's exit code. */
    int run(List<String> arguments) {
        Optional<AddressRules> cleared = EmailAddress.parse(arguments.getLast()).flatMap(access::letEverybodyIn);
        terminal.say(
                cleared.isPresent()
                        ? "Members of the organization get in from everywhere now."
                        : "Nobody signs in with this address.");
        return cleared.isPresent() ? 0 : 1;
    }
}
