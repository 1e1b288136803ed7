package io.parley.messaging.channel;

import io.parley.messaging.attachment.Attachment;
import java.net.URI;
import java.util.Optional;

/** What the host lends an adapter for one call: the channel's opened settings and the only door to the network. */
public interface Session {
    /** The channel's settings, and beneath them those of the deployment. */
    Settings settings();

    /** Makes one call, with the host's time-outs, no redirects and no retry. Never throws. */
    ApiResponse exchange(ApiRequest request);

    /** Posts a form with one of our files. Never throws; a host without files sends nothing. */
    default ApiResponse upload(UploadRequest request) {
        return new ApiResponse.NotSent("this host keeps no files");
    }

    /** Where the platform can fetch one of our files for the next minutes; empty when the host cannot be reached from outside. */
    default Optional<URI> linkTo(Attachment file) {
        return Optional.empty();
    }
}
