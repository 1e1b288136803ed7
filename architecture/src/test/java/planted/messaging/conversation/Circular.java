package planted.messaging.conversation;

import planted.messaging.message.Round;

/** Planted: half of a cycle. */
public record Circular(Round round) {}
