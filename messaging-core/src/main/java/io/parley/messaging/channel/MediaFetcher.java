package io.parley.messaging.channel;

import io.parley.messaging.message.RemoteMedia;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facet of an adapter whose contacts send files that lie at the platform. It says where; the host fetches, within its
 * limits, and from these hosts only.
 */
public interface MediaFetcher {
    /** The hosts that files may come from: names, or {@code .example.org} for every host below that one. */
    Set<String> hosts();

    /** Finds out where a file is now, with one call at most. Never throws. */
    Asked<Place> locate(RemoteMedia media, Session session);

    /**
     * Where a file is.
     *
     * @param headers to be sent along, to the hosts of the adapter only; some of them secret
     * @param sha256 what the content must have, in lower-case hexadecimal
     */
    record Place(String url, Map<String, String> headers, Optional<String> sha256) {
        public Place {
            headers = Map.copyOf(headers);
        }

        @Override
        public String toString() {
            return "Place";
        }
    }
}
