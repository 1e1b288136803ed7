package io.parley.testkit.simulation;

import java.util.List;
import java.util.Optional;

/** Replays parked webhooks now and then, with an adapter that can read them. */
final class Operator {
    private static final int SHORTEST_ROUND = 10_000;
    private static final int LONGEST_ROUND = 60_000;

    private final World world;
    private final List<Node> nodes;

    Operator(World world, List<Node> nodes) {
        this.world = world;
        this.nodes = nodes;
    }

    void start() {
        world.kernel().in(world.chance().nextInt(SHORTEST_ROUND, LONGEST_ROUND), "operator", () -> {
            Node node = world.any(nodes);
            var webhooks = node.messaging().webhooks();
            node.attempt(() -> webhooks.parked(10))
                    .ifPresent(parked -> parked.forEach(each -> {
                        boolean done = node.attempt(() -> webhooks.replay(
                                        each.id(), found -> Optional.of(WireFormat.readAll(found.body()))))
                                .orElse(false);
                        world.tell("the operator replays a webhook" + (done ? "" : ", in vain"));
                    }));
            start();
        });
    }
}
