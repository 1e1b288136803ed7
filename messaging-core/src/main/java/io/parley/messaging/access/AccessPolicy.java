package io.parley.messaging.access;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: the one answer for every wire and for hosts that embed the library. Pure; {@code docs/access.md} is
 * written from it.
 */
public final class AccessPolicy {
    private AccessPolicy() {}

    /** Why the caller may not; empty when they may. */
    public static Optional<Refusal> refusal(Caller caller, UseCase useCase) {
        return switch (useCase.takes()) {
            case PERMISSION -> forbidden(caller, useCase);
            case PERMISSION_IN_PERSON ->
                switch (caller.credential()) {
                    case Credential.SignIn ignored -> forbidden(caller, useCase);
                    case Credential.Host() -> forbidden(caller, useCase);
                    case Credential.Key ignored -> Optional.of(new Refusal.OnlyInPerson());
                    case Credential.Impersonation ignored -> Optional.of(new Refusal.OnlyInPerson());
                };
            case NOTHING -> Optional.empty();
            case OWN_SIGN_IN ->
                caller.credential() instanceof Credential.SignIn
                        ? Optional.empty()
                        : Optional.of(new Refusal.OnlyInPerson());
        };
    }

    private static Optional<Refusal> forbidden(Caller caller, UseCase useCase) {
        return useCase.needed().filter(permission -> !caller.may(permission)).map(Refusal.Forbidden::new);
    }

    public static boolean allows(Caller caller, UseCase useCase) {
        return refusal(caller, useCase).isEmpty();
    }

    /** Why the caller may not give these to somebody else: nobody gives what they have not themselves. */
    public static Optional<Refusal> toGive(Caller caller, Set<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> !caller.may(permission))
                .min(Permission::compareTo)
                .map(Refusal.Forbidden::new);
    }

    /** The answer to a caller who may not. */
    public static <T> Outcome<T> refuse(Caller caller, UseCase useCase) {
        return Outcome.refused(refusal(caller, useCase).orElseThrow());
    }

    /** Goes on if the caller may. */
    public static Outcome<Caller> check(Caller caller, UseCase useCase) {
        return allows(caller, useCase) ? Outcome.done(caller) : refuse(caller, useCase);
    }
}
