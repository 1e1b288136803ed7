package io.parley.meta;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Settings;
import java.util.Optional;
import java.util.function.Function;

/** Finds the node that acts for an account; none without usable credentials. */
@FunctionalInterface
public interface ActsFor {
    Optional<ActingNode> in(AccountId account, Settings settings);

    /** Asks in its name; without one, it is denied. */
    default <T> Asked<T> ask(AccountId account, Settings settings, Function<ActingNode, Asked<T>> question) {
        return in(account, settings)
                .map(question)
                .orElseGet(() -> new Asked.Denied<>(
                        GraphFault.CREDENTIALS_LOST.reason(""), GraphFault.CREDENTIALS_LOST.blame()));
    }
}
