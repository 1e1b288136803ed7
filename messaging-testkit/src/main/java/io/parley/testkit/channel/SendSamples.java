package io.parley.testkit.channel;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.contact.Handle;

/**
 * Answers a platform really gives to a send, for {@link SendContract}.
 *
 * @param taken the message was taken
 * @param limited too many messages; it carries {@code Retry-After: 7}
 * @param unavailable a documented, passing fault of the platform
 * @param deadCredentials the credentials are no longer good
 */
public record SendSamples(
        AccountId account,
        Handle to,
        Answered taken,
        Answered limited,
        Answered unavailable,
        Answered deadCredentials) {}
