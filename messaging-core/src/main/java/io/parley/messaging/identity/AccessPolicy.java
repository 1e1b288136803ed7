package io.parley.messaging.identity;

import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import java.util.Optional;

/**
 * Who may do what: the one answer for every wire and for hosts that embed the library. Pure; {@code docs/access.md} is
 * written from it.
 */
public final class AccessPolicy {
    private AccessPolicy() {}

    /** Why the caller may not; empty when they may. */
    public static Optional<Refusal> refusal(Caller caller, UseCase useCase) {
        return switch (useCase) {
            case CHANGE_OWN_SIGN_IN ->
                caller.credential() instanceof Credential.SignIn
                        ? Optional.empty()
                        : Optional.of(new Refusal.OnlyInPerson());
            case MAKE_API_KEYS ->
                caller.credential() instanceof Credential.Key
                        ? Optional.of(new Refusal.OnlyInPerson())
                        : forbidden(caller, useCase);
            default -> forbidden(caller, useCase);
        };
    }

    private static Optional<Refusal> forbidden(Caller caller, UseCase useCase) {
        return useCase.needed().filter(permission -> !caller.may(permission)).map(Refusal.Forbidden::new);
    }

    /** Goes on if the caller may. */
    public static Outcome<Caller> check(Caller caller, UseCase useCase) {
        return refusal(caller, useCase).<Outcome<Caller>>map(Outcome::refused).orElseGet(() -> Outcome.done(caller));
    }
}
