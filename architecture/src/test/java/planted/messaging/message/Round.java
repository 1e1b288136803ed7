package planted.messaging.message;

import planted.messaging.conversation.Circular;

/** Planted: the other half. */
public interface Round {
    Circular circular();
}
