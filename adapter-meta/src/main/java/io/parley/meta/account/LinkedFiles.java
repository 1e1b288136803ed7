package io.parley.meta.account;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.MediaFetcher;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.message.FailureReason;
import io.parley.messaging.message.RemoteMedia;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files that lie where their reference says: Meta's webhooks bring addresses that carry their own permission. */
public record LinkedFiles(Set<String> hosts) implements MediaFetcher {
    private static final FailureReason NOWHERE =
            new FailureReason("media-not-found", "The platform does not say where the file is.", "");

    public LinkedFiles {
        hosts = Set.copyOf(hosts);
    }

    @Override
    public Asked<Place> locate(RemoteMedia media, Session session) {
        return isAddress(media.reference())
                ? new Asked.Got<>(new Place(media.reference(), Map.of(), Optional.empty()))
                : new Asked.Denied<>(NOWHERE, SendResult.Blame.MESSAGE);
    }

    private static boolean isAddress(String reference) {
        try {
            return new URI(reference).getHost() != null;
        } catch (URISyntaxException other) {
            return false;
        }
    }
}
