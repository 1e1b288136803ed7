package io.parley.messaging.channel;

/** The facet of an adapter whose platform calls us. */
public interface Webhook {
    /**
     * Reads one call: checks that it is genuine, then reads everything in it. Pure: no clock, no store, no network.
     * Never throws, whatever the bytes.
     *
     * @param settings the deployment's settings for this type of channel, among them the secret to check with
     */
    Verdict receive(Request request, Settings settings);
}
