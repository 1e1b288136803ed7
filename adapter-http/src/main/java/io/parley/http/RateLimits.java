package io.parley.http;

import io.parley.messaging.guard.Rate;
import java.util.Optional;

/**
 * How much may be asked of the server; what is empty is not limited.
 *
 * @param address by all who come from an address, signed in or not
 * @param stranger by those who come from an address and have not shown who they are
 * @param signIn attempts to get in, from an address
 * @param member by a member
 * @param organization by all members of an organization
 * @param heavy of what costs more than the rest, as searches and uploads, by a member
 */
public record RateLimits(
        Optional<Rate> address,
        Optional<Rate> stranger,
        Optional<Rate> signIn,
        Optional<Rate> member,
        Optional<Rate> organization,
        Optional<Rate> heavy) {
    public static RateLimits none() {
        Optional<Rate> none = Optional.empty();
        return new RateLimits(none, none, none, none, none, none);
    }
}
