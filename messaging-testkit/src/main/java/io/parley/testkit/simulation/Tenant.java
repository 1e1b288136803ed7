package io.parley.testkit.simulation;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Member;
import java.util.List;

/** An organization of the simulated world. */
record Tenant(OrganizationId id, String name, List<Channel> channels, List<Member> team) {
    Tenant {
        channels = List.copyOf(channels);
        team = List.copyOf(team);
    }

    Caller caller(int number) {
        Member member = team.get(number);
        return new Caller(id, member.id(), member.name(), member.role().permissions());
    }
}
