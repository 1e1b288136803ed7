package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.GENUINE_ONLY;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.service.Reception;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the platform has to tell us: calls our webhook in batches, late, repeatedly and in any order, and does not give up
 * on a call until it is answered.
 */
final class Mailbag {
    private static final int LARGEST_BATCH = 6;
    private static final int LATEST = 120_000;

    private final World world;
    private final Alteration alteration;
    private final AcknowledgedCheck check;
    private final List<Node> nodes;
    private final List<Inbound> waiting = new ArrayList<>();
    private int promised;
    private int unanswered;

    Mailbag(World world, Alteration alteration, AcknowledgedCheck check, List<Node> nodes) {
        this.world = world;
        this.alteration = alteration;
        this.check = check;
        this.nodes = nodes;
    }

    void open() {
        world.kernel().in(world.chance().nextInt(1, 1_500), "mailbag", () -> {
            while (!waiting.isEmpty()) {
                dispatch();
            }
            open();
        });
    }

    /** Something that the platform will say in a while. */
    void promise(long millis, Supplier<Inbound> said) {
        promised++;
        world.kernel().in(millis, "promised", () -> {
            promised--;
            waiting.add(said.get());
        });
    }

    void add(Inbound said) {
        waiting.add(said);
    }

    boolean isEmpty() {
        return promised == 0 && unanswered == 0 && waiting.isEmpty();
    }

    private void dispatch() {
        int size = Math.min(waiting.size(), world.chance().nextInt(1, LARGEST_BATCH + 1));
        var said = waiting.subList(0, size);
        boolean readable = !world.faults().strikes(Fault.WEBHOOK_UNREADABLE);
        var call = new Call(List.copyOf(said), readable, WireFormat.request(said, readable, SimulatedChannel.SECRET));
        said.clear();
        boolean late = world.faults().strikes(Fault.WEBHOOK_LATE);
        deliver(call, world.chance().nextInt(late ? LATEST : 300));
        if (world.faults().strikes(Fault.WEBHOOK_REPEATED)) {
            deliver(call, world.chance().nextInt(LATEST / 2));
        }
    }

    private record Call(List<Inbound> said, boolean readable, Request request) {}

    private void deliver(Call call, long millis) {
        unanswered++;
        world.kernel().in(millis, "webhook", () -> {
            unanswered--;
            Node node = world.any(nodes);
            Optional<Reception> answer =
                    node.attempt(() -> node.messaging().webhooks().receive(SimulatedChannel.HOOK, call.request()));
            boolean taken = answer.filter(Reception.Taken.class::isInstance).isPresent();
            boolean acknowledged = alteration.acknowledges(taken);
            world.tell("webhook of " + call.said().size() + " at " + node + (acknowledged ? " taken" : " unanswered")
                    + (call.readable() ? "" : ", unreadable"));
            if (acknowledged) {
                acknowledged(call);
            } else {
                deliver(call, world.chance().nextInt(500, 8_000));
            }
        });
    }

    private void acknowledged(Call call) {
        call.said().forEach(world.ledger()::acknowledge);
        if (call.readable()) {
            call.said().forEach(check::check);
        }
    }

    /** Somebody else calls, with a signature that does not fit. */
    void forge(Inbound said) {
        Node node = world.any(nodes);
        Request request = WireFormat.request(List.of(said), true, "guessed");
        Optional<Reception> answer =
                node.attempt(() -> node.messaging().webhooks().receive(SimulatedChannel.HOOK, request));
        Violation.unless(
                answer.filter(reception -> !(reception instanceof Reception.Rejected))
                        .isEmpty(),
                GENUINE_ONLY,
                "a forged call was taken");
    }
}
