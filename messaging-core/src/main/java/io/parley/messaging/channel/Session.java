package io.parley.messaging.channel;

/** What the host lends an adapter for one call: the channel's opened settings and the only door to the network. */
public interface Session {
    Settings settings();

    /** Makes one call, with the host's time-outs, no redirects and no retry. Never throws. */
    ApiResponse exchange(ApiRequest request);
}
