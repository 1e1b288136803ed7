package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.store.Collision;
import io.parley.messaging.store.ReplayStore.Answer;
import org.junit.jupiter.api.Test;

public interface ReplayStoreContract extends StoreContract {
    @Test
    default void anAnswerIsGivenAgainToTheSameCredentialAndKey() {
        var world = world();
        var answer = new Answer("hash", 201, "{\"id\":1}");
        world.run(tx -> tx.replays().add("ada", "key", answer, World.NOW));

        assertThat(world.find(tx -> tx.replays().find("ada", "key", World.NOW))).contains(answer);
        assertThat(world.find(tx -> tx.replays().find("ada", "other", World.NOW)))
                .isEmpty();
        assertThat(world.find(tx -> tx.replays().find("bea", "key", World.NOW))).isEmpty();
    }

    @Test
    default void anAnswerIsKeptOnce() {
        var world = world();
        var answer = new Answer("hash", 200, "");
        world.run(tx -> tx.replays().add("ada", "key", answer, World.NOW));

        assertThatThrownBy(() -> world.run(tx -> tx.replays().add("ada", "key", answer, World.NOW)))
                .isInstanceOf(Collision.class);
    }

    @Test
    default void anAnswerThatIsTooOldMakesRoomForAnother() {
        var world = world();
        var fresh = new Answer("hash", 200, "new");
        world.run(tx -> tx.replays().add("ada", "key", new Answer("hash", 200, "old"), World.NOW));

        assertThat(world.find(tx -> tx.replays().find("ada", "key", World.at(1))))
                .isEmpty();
        world.run(tx -> tx.replays().add("ada", "key", fresh, World.at(2)));

        assertThat(world.find(tx -> tx.replays().find("ada", "key", World.at(1))))
                .contains(fresh);
    }
}
