package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.SecondFactor;
import io.parley.messaging.port.SecretBox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is sealed at rest. A key is retired in three steps, with servers running all the time: give them the new key
 * behind the old one, then in front of it, then {@link #sealAnew}; now the old key is needed no more. Thread-safe.
 */
public final class SecretService {
    private static final int AT_ONCE = 500;

    private final Workshop workshop;
    private final SecretBox secrets;

    SecretService(Workshop workshop, SecretBox secrets) {
        this.workshop = workshop;
        this.secrets = secrets;
    }

    /** Seals with the key that seals now whatever is sealed with another one; returns how many secrets that were. */
    public int sealAnew() {
        int done = 0;
        var page = organizations(new OrganizationId(new UUID(0, 0)));
        while (!page.isEmpty()) {
            done += page.stream().mapToInt(this::sealAnew).sum();
            page = organizations(page.getLast());
        }
        return done;
    }

    private List<OrganizationId> organizations(OrganizationId after) {
        return workshop.transactor().onPlatform(tx -> tx.organizations(after, AT_ONCE));
    }

    private int sealAnew(OrganizationId organization) {
        List<Channel> channels =
                workshop.transactor().read(organization, tx -> tx.channels().all());
        int ofChannels = channels.stream()
                .mapToInt(channel -> sealAnew(organization, channel))
                .sum();
        return ofChannels
                + secondFactors(organization).stream()
                        .mapToInt(member -> sealAnew(organization, member))
                        .sum();
    }

    private List<MemberId> secondFactors(OrganizationId organization) {
        return workshop.transactor().read(organization, tx -> tx.secondFactors().all()).stream()
                .filter(factor -> !secrets.isCurrent(factor.sealedSecret()))
                .map(SecondFactor::member)
                .toList();
    }

    private int sealAnew(OrganizationId organization, MemberId member) {
        String place = SecondFactorService.context(organization, member);
        return workshop.transactor().inOrganization(organization, tx -> {
            Optional<SecondFactor> old =
                    tx.secondFactors().lock(member).filter(factor -> !secrets.isCurrent(factor.sealedSecret()));
            old.ifPresent(factor -> tx.secondFactors()
                    .save(factor.sealedAnew(secrets.seal(secrets.open(factor.sealedSecret(), place), place))));
            return old.isPresent() ? 1 : 0;
        });
    }

    private int sealAnew(OrganizationId organization, Channel channel) {
        Map<String, String> anew = new HashMap<>();
        channel.sealedSecrets().forEach((field, secret) -> anew.put(field, fresh(channel, field, secret)));
        long old = channel.sealedSecrets().values().stream()
                .filter(secret -> !secrets.isCurrent(secret))
                .count();
        if (old == 0) {
            return 0;
        }
        // Whoever changed them meanwhile has sealed them with the new key.
        boolean done = workshop.transactor()
                .inOrganization(organization, tx -> tx.channels().reseal(channel, anew));
        return done ? Math.toIntExact(old) : 0;
    }

    private String fresh(Channel channel, String field, String secret) {
        String place = ChannelSessions.contextOf(channel.id(), field);
        return secrets.isCurrent(secret) ? secret : secrets.seal(secrets.open(secret, place), place);
    }
}
