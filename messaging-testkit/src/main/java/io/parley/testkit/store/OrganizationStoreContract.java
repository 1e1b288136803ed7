package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.guard.WordPolicy;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.organization.OrganizationSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

public interface OrganizationStoreContract extends StoreContract {
    @Test
    default void anOrganizationIsFoundAsItWasAdded() {
        var world = world();

        assertThat(world.<Organization>call(tx -> tx.organizations().get())).isEqualTo(world.home());
        assertThat(world.<Organization>call(tx -> tx.organizations().lock())).isEqualTo(world.home());
    }

    @Test
    default void aRenamedOrganizationIsTheSameOne() {
        var world = world();
        var other = world();

        world.run(tx -> tx.organizations().rename("Sample & Sons"));

        assertThat(world.<Organization>call(tx -> tx.organizations().get()))
                .isEqualTo(new Organization(
                        world.home().id(), "Sample & Sons", world.home().createdAt()));
        assertThat(other.<Organization>call(tx -> tx.organizations().get())).isEqualTo(other.home());
    }

    @Test
    default void anOrganizationThatDecidedNothingHasTheStandard() {
        assertThat(settings(world())).isEqualTo(OrganizationSettings.standard());
    }

    @Test
    default void settingsAreFoundAsTheyWereSavedLast() {
        var world = world();
        var other = world();
        var first = new OrganizationSettings(WordPolicy.MASK, List.of("b", "a", "🖕", "son of a \"gun\", {x}", "null"));
        var second = new OrganizationSettings(WordPolicy.REFUSE, List.of());

        world.run(tx -> tx.organizations().save(first));
        assertThat(settings(world)).isEqualTo(first);
        assertThat(settings(other)).isEqualTo(OrganizationSettings.standard());

        world.run(tx -> tx.organizations().save(second));
        assertThat(settings(world)).isEqualTo(second);
    }

    @Test
    default void ofManyChangesToLockedSettingsNoneIsLost() {
        var world = world();

        Together.run(
                8,
                number -> world.call(tx -> {
                    tx.organizations().lock();
                    var words = new ArrayList<>(tx.organizations().settings().words());
                    words.add("word" + number);
                    tx.organizations().save(new OrganizationSettings(WordPolicy.FLAG, words));
                    return number;
                }));

        assertThat(settings(world).words()).hasSize(8);
    }

    private static OrganizationSettings settings(World world) {
        return world.call(tx -> tx.organizations().settings());
    }
}
