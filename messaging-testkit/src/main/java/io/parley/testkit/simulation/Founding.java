package io.parley.testkit.simulation;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.port.Ids;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** How the simulated organizations begin: small teams with little room, two accounts each. */
record Founding(Transactor store, Ids ids, RandomGenerator chance, Instant now) {
    Tenant found(String name) {
        var id = new OrganizationId(ids.next());
        List<Channel> channels =
                Stream.of("-shop", "-help").map(which -> channel(name + which)).toList();
        List<Member> team =
                Stream.of("ada", "ben", "cyd").map(who -> member(who, name)).toList();
        store.inOrganization(id, tx -> {
            tx.organizations().add(new Organization(id, name, now));
            channels.forEach(channel -> tx.channels().add(channel));
            team.forEach(member -> tx.members().add(member, ""));
            return id;
        });
        return new Tenant(id, name, channels, team);
    }

    private Channel channel(String account) {
        return new Channel(new ChannelId(ids.next()), SimulatedChannel.TYPE, new AccountId(account), account, Map.of());
    }

    private Member member(String who, String organization) {
        return new Member(
                new MemberId(ids.next()),
                who,
                new EmailAddress(who + "@" + organization + ".example"),
                Role.AGENT,
                chance.nextBoolean() ? Availability.AVAILABLE : Availability.AWAY,
                chance.nextInt(0, 4));
    }
}
