package io.parley.messaging.channel;

import java.util.Optional;

/** The facet of an adapter whose platform calls us. */
public interface Webhook {
    /**
     * Reads one call: checks that it is genuine, then reads everything in it. Pure: no clock, no store, no network.
     * Never throws, whatever the bytes.
     *
     * @param settings the deployment's settings for this type of channel, among them the secret to check with; above them
     *     the settings of the channel that {@link #claimedBy} names, if there is one
     */
    Verdict receive(Request request, Settings settings);

    /**
     * Who says that they call, where each channel has a secret of its own. Read before anything is checked, so a claim and
     * no more: the host looks up the settings of the channel of that account for {@link #receive} to check with, and
     * believes nothing that is about any other account. Empty where a secret of the deployment signs everything. Pure, and
     * never throws.
     */
    default Optional<AccountId> claimedBy(Request request) {
        return Optional.empty();
    }
}
