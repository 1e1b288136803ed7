package io.parley.messaging.service;

import io.parley.messaging.message.Message;

/**
 * A message that was accepted.
 *
 * @param repeated whether it had been accepted before, under the same client id
 */
public record Posted(Message message, boolean repeated) {}
