package io.parley.messaging.channel;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OfficeId;
import java.util.Map;
import java.util.Optional;

/**
 * An organization's account on a platform.
 *
 * @param sealedSecrets the adapter's secret settings, sealed at rest; opened only for the length of one call
 * @param settings the adapter's other settings
 * @param vitals how it is
 * @param office whose conversations begin here; empty for the organization as a whole
 */
public record Channel(
        ChannelId id,
        ChannelType type,
        AccountId account,
        String name,
        Map<String, String> sealedSecrets,
        Optional<OfficeId> office,
        Map<String, String> settings,
        Vitals vitals) {
    /** The setting with the id of the business that the account belongs to, on platforms that tell things about it. */
    public static final String BUSINESS_ACCOUNT = "businessAccount";

    /** One of no office, as good as new. */
    public Channel(ChannelId id, ChannelType type, AccountId account, String name, Map<String, String> sealedSecrets) {
        this(id, type, account, name, sealedSecrets, Optional.empty());
    }

    /** One as good as new. */
    public Channel(
            ChannelId id,
            ChannelType type,
            AccountId account,
            String name,
            Map<String, String> sealedSecrets,
            Optional<OfficeId> office) {
        this(id, type, account, name, sealedSecrets, office, Map.of(), Vitals.unknown());
    }

    /** The same, of that office from now on. */
    public Channel of(Optional<OfficeId> wanted) {
        return new Channel(id, type, account, name, sealedSecrets, wanted, settings, vitals);
    }

    /** The same, called so. */
    public Channel named(String wanted) {
        return new Channel(id, type, account, wanted, sealedSecrets, office, settings, vitals);
    }

    /** The same, told these. */
    public Channel told(Map<String, String> other, Map<String, String> otherSecrets) {
        return new Channel(id, type, account, name, otherSecrets, office, other, vitals);
    }

    /** The same, found to be so. */
    public Channel found(Vitals now) {
        return new Channel(id, type, account, name, sealedSecrets, office, settings, now);
    }

    public Channel {
        sealedSecrets = Map.copyOf(sealedSecrets);
        settings = Map.copyOf(settings);
    }
}
