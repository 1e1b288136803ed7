package io.parley.messaging.port;

import io.parley.messaging.channel.MediaFetcher.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Opens files that lie at platforms: over secure connections, from hosts that were agreed on, at public addresses, through a
 * few redirects that keep to all of this. Never throws, but for what it hands out. Thread-safe.
 */
@FunctionalInterface
public interface RemoteFetcher {
    /**
     * @param hosts names, or {@code .example.org} for every host below that one
     */
    Opened open(Place place, Set<String> hosts);

    /** Opens nothing: for hosts without a network. */
    static RemoteFetcher none() {
        return (place, hosts) -> new Opened.NotNow("nothing is fetched from here");
    }

    /** What came of it. */
    sealed interface Opened {
        /**
         * The content, as it comes. Whoever closes it early ends the transfer; reading throws when it breaks off or takes
         * too long.
         */
        record Content(InputStream stream, OptionalLong size) implements Opened, AutoCloseable {
            @Override
            public void close() throws IOException {
                stream.close();
            }
        }

        /** It is not there, or not any more: perhaps it can be located again. */
        record Gone() implements Opened {}

        /**
         * It lies where nothing is fetched from.
         *
         * @param why without the address
         */
        record Forbidden(String why) implements Opened {}

        /**
         * No usable answer; trying again may help.
         *
         * @param why without the address
         */
        record NotNow(String why) implements Opened {}
    }
}
