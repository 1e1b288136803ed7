package io.parley.testkit.channel;

import io.parley.messaging.channel.AccountId;

/**
 * Bodies a platform really posts, for {@link WebhookContract}.
 *
 * @param account the account all of them are about
 * @param oneText a body with one text of a contact and nothing else
 * @param text what that text says
 * @param unknownEvent a body with one event of a kind nobody knows yet
 * @param threeEvents a body with three events
 */
public record InboundSamples(AccountId account, String oneText, String text, String unknownEvent, String threeEvents) {}
