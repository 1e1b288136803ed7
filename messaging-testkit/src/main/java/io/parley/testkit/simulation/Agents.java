package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.ORGANIZATIONS_APART;
import static io.parley.testkit.simulation.Invariant.POST_KEPT;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Availability;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.NewMessage;
import io.parley.messaging.service.Posted;
import java.util.List;
import java.util.Optional;

/** Members at work. Who does not hear whether a message was accepted sends it again under its client id. */
final class Agents {
    private final World world;
    private final List<Node> nodes;
    private int numbers;
    private int unheard;

    Agents(World world, List<Node> nodes) {
        this.world = world;
        this.nodes = nodes;
    }

    boolean areIdle() {
        return unheard == 0;
    }

    void act() {
        Log log = world.any(world.logs().all());
        Tenant tenant = log.tenant();
        Caller caller = tenant.caller(world.chance().nextInt(tenant.team().size()));
        if (log.conversations().isEmpty() || world.chance().nextInt(8) == 0) {
            changeAvailability(caller);
            return;
        }
        Conversation conversation = world.any(log.conversations());
        if (world.faults().strikes(Fault.INTRUSION)) {
            intrude(world.anyTenant(), conversation.id(), tenant);
            return;
        }
        work(caller, conversation, tenant);
    }

    private void work(Caller caller, Conversation conversation, Tenant tenant) {
        ConversationId id = conversation.id();
        Node node = world.any(nodes);
        switch (world.chance().nextInt(14)) {
            case 0, 1 -> {
                var to = world.any(tenant.team()).id();
                node.attempt(() -> node.messaging().conversations().assign(caller, id, to));
            }
            case 2 -> node.attempt(() -> node.messaging().conversations().unassign(caller, id));
            case 3, 4, 5 -> {
                Status to = world.any(List.of(Status.values()));
                node.attempt(() -> node.messaging().conversations().changeStatus(caller, id, to));
            }
            case 6 -> node.attempt(() -> node.messaging().receipts().markRead(caller, id, conversation.lastSeq()));
            case 7 -> node.attempt(() -> node.messaging().notes().add(caller, id, "a note", Visibility.PRIVATE));
            case 8 -> node.attempt(() -> node.messaging().conversations().openInternal(caller, "lunch"));
            default -> write(caller, id);
        }
    }

    private void changeAvailability(Caller caller) {
        Node node = world.any(nodes);
        Availability to = world.chance().nextInt(3) == 0 ? Availability.AWAY : Availability.AVAILABLE;
        node.attempt(() -> node.messaging().members().setAvailability(caller, to));
    }

    private void write(Caller caller, ConversationId conversation) {
        String text = "post-" + ++numbers;
        var post = new Ledger.Post(caller.organization(), caller.member(), conversation, text);
        world.ledger().posts(post);
        send(caller, post, 0);
        if (world.faults().strikes(Fault.POST_REPEATED)) {
            send(caller, post, world.chance().nextInt(20_000));
        }
    }

    private void send(Caller caller, Ledger.Post post, long millis) {
        unheard++;
        world.kernel().in(millis, "post", () -> {
            unheard--;
            Node node = world.any(nodes);
            var message = NewMessage.text(post.text()).withClientId(new ClientId(post.text()));
            Optional<Outcome<Posted>> outcome =
                    node.attempt(() -> node.messaging().messages().post(caller, post.conversation(), message));
            if (outcome.isEmpty()) {
                send(caller, post, world.chance().nextInt(100, 5_000));
            } else if (outcome.get() instanceof Outcome.Done<Posted>(Posted posted)) {
                heard(post, posted);
            }
        });
    }

    private void heard(Ledger.Post post, Posted posted) {
        var first = world.ledger().promise(post, posted.message().id());
        Violation.unless(first.equals(posted.message().id()), POST_KEPT, post.text() + " was accepted under two ids");
        Violation.unless(
                world.logs().withText(post.text()).filter(first::equals).isPresent(),
                POST_KEPT,
                post.text() + " was accepted and is lost");
    }

    /** Somebody tries a conversation's id that they saw elsewhere. */
    private void intrude(Tenant from, ConversationId id, Tenant owner) {
        if (from.id().equals(owner.id())) {
            return;
        }
        Caller stranger = from.caller(0);
        Node node = world.any(nodes);
        Optional<Outcome<Posted>> outcome =
                node.attempt(() -> node.messaging().messages().post(stranger, id, NewMessage.text("intrusion")));
        Violation.unless(
                outcome.filter(Outcome.Done.class::isInstance).isEmpty(),
                ORGANIZATIONS_APART,
                "somebody of " + from.name() + " wrote in a conversation of " + owner.name());
    }
}
