package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.member.Avatar;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Notice;
import io.parley.messaging.member.Preferences;
import io.parley.messaging.member.Skill;
import io.parley.messaging.member.Theme;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface ProfileStoreContract extends StoreContract {
    private static MemberProfile full() {
        return new MemberProfile(
                "Front desk",
                "Speaks three languages.",
                Optional.of(ZoneId.of("America/Sao_Paulo")),
                Optional.of(Locale.forLanguageTag("pt-BR")),
                Set.of(new Skill("german"), new Skill("billing")),
                Optional.of(new Avatar(new FileId(UUID.randomUUID()), new MediaType("image/png"))),
                Optional.empty());
    }

    private static MemberProfile profile(World world, MemberId member) {
        return world.call(tx -> tx.profiles().find(member));
    }

    private static Map<MemberId, MemberProfile> profiles(World world, Set<MemberId> members) {
        return world.call(tx -> tx.profiles().of(members));
    }

    private static Preferences preferences(World world, MemberId member) {
        return world.call(tx -> tx.profiles().preferences(member));
    }

    @Test
    default void aMemberOfWhomNothingIsKnownHasABlankProfile() {
        var world = world();
        var member = world.member().id();

        assertThat(profile(world, member)).isEqualTo(MemberProfile.blank());
        assertThat(profiles(world, Set.of(member))).isEmpty();
        assertThat(profiles(world, Set.of())).isEmpty();
        assertThat(preferences(world, member)).isEqualTo(Preferences.standard());
    }

    @Test
    default void aProfileIsFoundAsItWasSavedLast() {
        var world = world();
        var member = world.member().id();
        world.run(tx -> tx.profiles().save(member, full()));
        var profile = full();
        var bea = world.addMember("Bea").id();

        world.run(tx -> tx.profiles().save(member, profile));

        assertThat(profile(world, member)).isEqualTo(profile);
        assertThat(profiles(world, Set.of(member, bea))).isEqualTo(Map.of(member, profile));
        world.run(tx -> tx.profiles().save(member, MemberProfile.blank()));
        assertThat(profile(world, member)).isEqualTo(MemberProfile.blank());
    }

    @Test
    default void theLastSignInIsTheLatestAndNoProfileOverwritesIt() {
        var world = world();
        var member = world.member().id();
        world.run(tx -> tx.profiles().signedIn(member, World.at(5)));
        world.run(tx -> tx.profiles().signedIn(member, World.at(3)));
        world.run(tx -> tx.profiles().save(member, full()));

        assertThat(profile(world, member).lastSignIn()).contains(World.at(5));
        world.run(tx -> tx.profiles().signedIn(member, World.at(7)));
        assertThat(profile(world, member).lastSignIn()).contains(World.at(7));
        assertThat(profile(world, member).title()).isEqualTo("Front desk");
    }

    @Test
    default void preferencesAreFoundAsTheyWereSavedLast() {
        var world = world();
        var member = world.member().id();
        var chosen = new Preferences(Optional.of(Locale.GERMAN), Theme.DARK, Set.of(Notice.SOUND, Notice.EMAIL));

        world.run(tx -> tx.profiles().save(member, chosen));

        assertThat(preferences(world, member)).isEqualTo(chosen);
        world.run(tx -> tx.profiles().save(member, Preferences.standard()));
        assertThat(preferences(world, member)).isEqualTo(Preferences.standard());
    }

    @Test
    default void anotherOrganizationsProfilesAreNotFound() {
        var foreign = world();
        var member = foreign.member().id();
        foreign.run(tx -> tx.profiles().save(member, full()));
        var world = world();

        assertThat(profile(world, member)).isEqualTo(MemberProfile.blank());
    }
}
