package io.parley.messaging.outcome;

/**
 * Why a message could not be delivered, for the agent who wrote it.
 *
 * @param code a stable word of ours, as {@code reply-window-closed}
 * @param explanation a sentence naming the cause and the way out
 * @param platformCode the platform's own code, or empty text where it gave none
 */
public record FailureReason(String code, String explanation, String platformCode) {}
