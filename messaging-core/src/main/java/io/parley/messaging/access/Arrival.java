package io.parley.messaging.access;

import io.parley.messaging.identity.Origin;
import java.util.Optional;

/**
 * From where somebody signs in.
 *
 * @param location where their device says that it is; empty when it does not say
 */
public record Arrival(Origin origin, Optional<SaidLocation> location) {
    /** Of somebody who does not say where they are. */
    public static Arrival from(Origin origin) {
        return new Arrival(origin, Optional.empty());
    }
}
