package io.parley.testkit.simulation;

import io.parley.messaging.delivery.Lane;
import java.util.List;

/** The delivery workers of a node: claim lanes, and work through each on a thread of its own. */
final class Workers {
    private static final int LONGEST_NAP = 6_000;

    private final World world;
    private final Node node;

    Workers(World world, Node node) {
        this.world = world;
        this.node = node;
    }

    void start() {
        world.kernel().in(world.chance().nextInt(1, LONGEST_NAP), "claim", () -> {
            int limit = world.chance().nextInt(1, 4);
            node.attempt(() -> node.messaging().deliveries().claim(limit)).ifPresent(this::deliver);
            start();
        });
    }

    private void deliver(List<Lane> lanes) {
        int life = node.life();
        for (Lane lane : lanes) {
            world.kernel().in(world.chance().nextInt(1, 50), "deliver", () -> {
                // What a dead node had claimed, nobody knows any more.
                if (node.life() == life) {
                    node.attempt(() -> node.messaging().deliveries().deliver(lane));
                }
            });
        }
    }
}
