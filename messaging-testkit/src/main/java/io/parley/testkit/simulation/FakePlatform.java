package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.REPLY_WINDOW;
import static io.parley.testkit.simulation.Invariant.RIGHT_CONVERSATION;
import static io.parley.testkit.simulation.Invariant.SENT_IN_ORDER;
import static io.parley.testkit.simulation.Invariant.SENT_ONCE;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The platform's side of sending: takes messages, or not, and answers, or not. Judges each message that it takes. */
final class FakePlatform {
    private static final int LONGEST_CALL = 800;
    private static final int SHORTEST_STALL = 15_000;
    private static final int LONGEST_STALL = 90_000;
    private static final int LONGEST_OUTAGE = 300_000;

    private final World world;
    private final Mailbag mailbag;
    private final Map<AccountId, Integer> numbers = new HashMap<>();
    private Instant awayUntil = Instant.MIN;

    FakePlatform(World world, Mailbag mailbag) {
        this.world = world;
        this.mailbag = mailbag;
    }

    /** A node calls. What the platform does happens at once; the answer takes its time, and the world goes on. */
    ApiResponse exchange(Node node, ApiRequest request) {
        node.mayDie(Fault.CRASH_BEFORE_CALL, "before it calls the platform");
        ApiResponse answer = answer(request);
        world.tell(node + " calls with …" + Words.tail(request.headers().getOrDefault("reference", "nothing")) + ": "
                + answer);
        node.mayDie(Fault.CRASH_AFTER_CALL, "before it hears the platform's answer");
        node.pause(
                world.faults().strikes(Fault.STALL)
                        ? world.chance().nextInt(SHORTEST_STALL, LONGEST_STALL)
                        : world.chance().nextInt(1, LONGEST_CALL));
        return answer;
    }

    private ApiResponse answer(ApiRequest request) {
        if (isAway() || world.faults().strikes(Fault.NOT_CONNECTED)) {
            return new ApiResponse.NotSent("no connection");
        }
        if (world.faults().strikes(Fault.THROTTLED)) {
            String after = Integer.toString(world.chance().nextInt(1, 90));
            return new ApiResponse.Answered(429, Map.of("retry-after", after), "");
        }
        if (world.faults().strikes(Fault.REFUSED)) {
            return new ApiResponse.Answered(400, Map.of(), "");
        }
        if (world.faults().strikes(Fault.REQUEST_LOST)) {
            return new ApiResponse.NoAnswer("nothing came back");
        }
        PlatformMessageId id = take(request);
        return world.faults().strikes(Fault.ANSWER_LOST)
                ? new ApiResponse.NoAnswer("nothing came back")
                : new ApiResponse.Answered(200, Map.of(), id.value());
    }

    private boolean isAway() {
        Instant now = world.kernel().time().instant();
        if (world.faults().strikes(Fault.OUTAGE)) {
            awayUntil = now.plusMillis(world.chance().nextInt(LONGEST_OUTAGE));
        }
        return now.isBefore(awayUntil);
    }

    private PlatformMessageId take(ApiRequest request) {
        var account = new AccountId(request.headers().getOrDefault("account", ""));
        var to = new Handle(request.headers().getOrDefault("to", ""));
        String reference = request.headers().getOrDefault("reference", "");
        MessageId message = MessageId.parse(reference).orElseThrow();
        MessageRules.Standing standing = world.logs().standing(message).orElseThrow();
        judge(message, standing, new Ledger.Person(account, to));
        // The numbers of different accounts are the same on purpose: an id means nothing without its account.
        var id = new PlatformMessageId("out-" + numbers.merge(account, 1, Integer::sum));
        world.ledger().took(new Ledger.Taken(message, account, id, standing.seq()));
        report(message, account, id, reference);
        return id;
    }

    private void judge(MessageId message, MessageRules.Standing standing, Ledger.Person to) {
        String name = "…" + Words.tail(message);
        Violation.unless(world.ledger().taken(message).isEmpty(), SENT_ONCE, name + " is sent again");
        boolean known = standing.customer()
                .filter(customer -> customer.handle().equals(to.handle()))
                .isPresent();
        Violation.unless(known, RIGHT_CONVERSATION, name + " is sent to somebody else");
        for (Ledger.Taken earlier : world.ledger().taken()) {
            boolean before = world.logs()
                    .standing(earlier.message())
                    .filter(other -> other.conversation().equals(standing.conversation()))
                    .filter(other -> other.seq() > standing.seq())
                    .isEmpty();
            Violation.unless(
                    before, SENT_IN_ORDER, name + " is sent after the later …" + Words.tail(earlier.message()));
        }
        Instant end = world.ledger().lastWrote(to).orElse(Instant.MIN).plus(SimulatedChannel.REPLY_WINDOW);
        Violation.unless(
                world.kernel().time().instant().isBefore(end),
                REPLY_WINDOW,
                name + " is sent, the window closed " + end);
    }

    private void report(MessageId message, AccountId account, PlatformMessageId id, String reference) {
        report(account, id, reference, MessageStatus.SENT);
        if (world.faults().strikes(Fault.REPORT_FAILED)) {
            world.ledger().cannotDeliver(message);
            report(account, id, reference, MessageStatus.FAILED);
            return;
        }
        report(account, id, reference, MessageStatus.DELIVERED);
        if (world.chance().nextBoolean()) {
            report(account, id, reference, MessageStatus.READ);
        }
    }

    private void report(AccountId account, PlatformMessageId id, String reference, MessageStatus status) {
        if (world.faults().strikes(Fault.REPORT_LOST)) {
            return;
        }
        boolean late = world.faults().strikes(Fault.REPORT_LATE);
        String given = world.faults().strikes(Fault.REPORT_WITHOUT_REFERENCE) ? "" : reference;
        mailbag.promise(
                world.chance().nextInt(late ? 100_000 : 2_000),
                () -> WireFormat.report(
                        account, id, given, status, world.kernel().time().instant()));
    }
}
