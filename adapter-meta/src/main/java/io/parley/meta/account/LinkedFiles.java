package io.parley.meta.account;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.MediaFetcher;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.FileHosts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files that lie where their reference says: Meta's webhooks bring addresses that carry their own permission. */
public record LinkedFiles(FileHosts files) implements MediaFetcher {
    private static final FailureReason NOWHERE =
            new FailureReason("media-not-found", "The platform does not say where the file is.", "");

    @Override
    public Set<String> hosts() {
        return files.names();
    }

    @Override
    public Asked<Place> locate(RemoteMedia media, Session session) {
        return files.serve(media.reference())
                ? new Asked.Got<>(new Place(media.reference(), Map.of(), Optional.empty()))
                : new Asked.Denied<>(NOWHERE, SendResult.Blame.MESSAGE);
    }
}
