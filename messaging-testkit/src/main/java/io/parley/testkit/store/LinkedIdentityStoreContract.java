package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.LinkedIdentity;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.store.Collision;
import io.parley.messaging.store.PlatformTx;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface LinkedIdentityStoreContract extends StoreContract {
    @Test
    default void aLinkedIdentityNamesItsMemberAcrossOrganizations() {
        var world = world();
        var link = link(world.member().id(), "google", person());
        world.run(tx -> tx.linkedIdentities().add(link));

        assertThat(world.list(tx -> tx.linkedIdentities().of(world.member().id())))
                .containsExactly(link);
        assertThat(world.findOnPlatform(tx -> tx.linkedMember(link.identity())))
                .contains(new PlatformTx.SignInName(
                        world.home().id(), world.member().id()));
        assertThat(world.findOnPlatform(tx -> tx.linkedMember(person()))).isEmpty();
        var sameSubject = new ExternalIdentity(
                "https://elsewhere.example", link.identity().subject());
        assertThat(world.findOnPlatform(tx -> tx.linkedMember(sameSubject))).isEmpty();
    }

    @Test
    default void anIdentityIsLinkedOnceAcrossOrganizations() {
        var ours = world();
        var theirs = world();
        var identity = person();
        theirs.run(tx -> tx.linkedIdentities().add(link(theirs.member().id(), "google", identity)));

        assertThatThrownBy(() -> ours.run(
                        tx -> tx.linkedIdentities().add(link(ours.member().id(), "google", identity))))
                .isInstanceOf(Collision.class);
        assertThat(ours.list(tx -> tx.linkedIdentities().of(ours.member().id())))
                .isEmpty();
    }

    @Test
    default void aMemberHasOneIdentityOfAProvider() {
        var world = world();
        var member = world.member().id();
        world.run(tx -> tx.linkedIdentities().add(link(member, "google", person())));
        world.run(tx -> tx.linkedIdentities().add(link(member, "facebook", person())));

        assertThatThrownBy(() -> world.run(tx -> tx.linkedIdentities().add(link(member, "google", person()))))
                .isInstanceOf(Collision.class);
        assertThat(world.list(tx -> tx.linkedIdentities().of(member))).hasSize(2);
    }

    @Test
    default void anIdentityThatWasRemovedCanBeLinkedAgain() {
        var world = world();
        var member = world.member().id();
        var link = link(member, "google", person());
        world.run(tx -> tx.linkedIdentities().add(link));

        assertThat(world.holds(tx -> tx.linkedIdentities().remove(member, link.provider())))
                .isTrue();
        assertThat(world.holds(tx -> tx.linkedIdentities().remove(member, link.provider())))
                .isFalse();
        assertThat(world.findOnPlatform(tx -> tx.linkedMember(link.identity()))).isEmpty();
        world.run(tx -> tx.linkedIdentities().add(link));
        assertThat(world.list(tx -> tx.linkedIdentities().of(member))).containsExactly(link);
    }

    @Test
    default void anotherOrganizationsLinkIsNotRemoved() {
        var ours = world();
        var theirs = world();
        var link = link(theirs.member().id(), "google", person());
        theirs.run(tx -> tx.linkedIdentities().add(link));

        assertThat(ours.holds(tx -> tx.linkedIdentities().remove(link.member(), link.provider())))
                .isFalse();
        assertThat(theirs.list(tx -> tx.linkedIdentities().of(link.member()))).containsExactly(link);
    }

    @Test
    default void aTokenIsSpentOnce() {
        var token = TokenHash.of(UUID.randomUUID().toString());
        assertThat(spend(token, 60, 0)).isTrue();
        assertThat(spend(token, 60, 1)).isFalse();
        assertThat(spend(token, 60, 60)).isFalse();
        assertThat(spend(TokenHash.of(UUID.randomUUID().toString()), 60, 0)).isTrue();
    }

    @Test
    default void aTokenIsSpentOnceByManyAtOnce() {
        var token = TokenHash.of(UUID.randomUUID().toString());
        var spent = Together.run(8, i -> spend(token, 60, 0));
        assertThat(spent).containsOnlyOnce(true);
    }

    private boolean spend(TokenHash token, long until, long now) {
        return transactor().onPlatform(tx -> tx.spend(token, World.at(until), World.at(now)));
    }

    private static LinkedIdentity link(MemberId member, String provider, ExternalIdentity identity) {
        return new LinkedIdentity(identity, new ProviderKey(provider), member, World.NOW);
    }

    private static ExternalIdentity person() {
        return new ExternalIdentity("https://issuer.example", UUID.randomUUID().toString());
    }
}
