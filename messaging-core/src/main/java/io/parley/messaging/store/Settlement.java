package io.parley.messaging.store;

import io.parley.messaging.conversation.Decision;
import io.parley.messaging.message.Message;
import io.parley.messaging.outcome.Refusal;

/** What became of a {@link Proposal}. */
public sealed interface Settlement {
    /** The organization has no such conversation. */
    record NoConversation() implements Settlement {}

    /** The message was sent before, under the same client id. */
    record SentBefore(Message message) implements Settlement {}

    /** The platform said so before. */
    record ArrivedBefore() implements Settlement {}

    /** It takes more than the conversation's own state to settle it; nothing is stored. */
    record NotByItself() implements Settlement {}

    /** The conversation refused; nothing is stored. */
    record Refused(Refusal why) implements Settlement {}

    /** What the conversation decided; it is stored, and durable. */
    record Settled(Decision.Decided decided) implements Settlement {}
}
