package io.parley.messaging.service;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.id.OfficeId;
import java.util.Optional;

/**
 * An account to connect.
 *
 * @param name what the platform calls the account, when empty
 * @param told the settings that its type asks for, secrets included
 * @param verify whether the platform is asked first that it works
 */
public record NewChannel(
        ChannelType type, AccountId account, String name, Settings told, Optional<OfficeId> office, boolean verify) {
    /** The same of an account somebody signed up for, with what else is said about it. */
    NewChannel with(SignedUp found) {
        return new NewChannel(
                type,
                found.account(),
                name.isBlank() ? found.name() : name,
                found.told().and(told),
                office,
                verify);
    }
}
