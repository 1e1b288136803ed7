package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.CALLS_END;
import static io.parley.testkit.simulation.Invariant.GENUINE_ONLY;
import static io.parley.testkit.simulation.Invariant.INBOUND_ONCE;
import static io.parley.testkit.simulation.Invariant.ORGANIZATIONS_APART;
import static io.parley.testkit.simulation.Invariant.OUTCOME_TRUE;
import static io.parley.testkit.simulation.Invariant.POST_ONCE;
import static io.parley.testkit.simulation.Invariant.RIGHT_CONVERSATION;
import static io.parley.testkit.simulation.Invariant.STATUS_FORWARD;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent.CallEnded;
import io.parley.messaging.conversation.ConversationEvent.HandleChanged;
import io.parley.messaging.conversation.ConversationEvent.MessageCreated;
import io.parley.messaging.conversation.ConversationEvent.MessageStatusChanged;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.feed.Event;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What must hold of one organization's messages, judged event by event. */
final class MessageRules {
    private final Tenant tenant;
    private final Ledger ledger;
    private final Map<MessageId, Standing> standings = new LinkedHashMap<>();
    private final Map<String, MessageId> byText = new LinkedHashMap<>();
    private final Set<MessageId> over = new HashSet<>();

    MessageRules(Tenant tenant, Ledger ledger) {
        this.tenant = tenant;
        this.ledger = ledger;
    }

    /** A message as its events tell it. */
    record Standing(
            ConversationId conversation,
            long seq,
            boolean outbound,
            MessageStatus status,
            Optional<PlatformMessageId> platformId,
            Optional<Customer> customer) {

        Standing after(MessageStatusChanged changed) {
            return new Standing(
                    conversation, seq, outbound, changed.status(), platformId.or(changed::platformId), customer);
        }
    }

    Map<MessageId, Standing> standings() {
        return standings;
    }

    Optional<MessageId> withText(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    void saw(Event event, Conversation conversation) {
        if (event.happened().event() instanceof MessageCreated(Message message)) {
            created(message, event.happened().seq(), conversation);
        }
        if (event.happened().event() instanceof MessageStatusChanged changed) {
            changed(changed);
        }
        if (event.happened().event() instanceof CallEnded(Message message)) {
            Violation.unless(
                    ended(message), CALLS_END, "…" + Words.tail(message.id()) + " ends without being over, or again");
        }
        if (event.happened().event() instanceof HandleChanged changed) {
            // Nobody here has two handles: somebody got into the conversation of somebody else.
            throw new Violation(
                    RIGHT_CONVERSATION,
                    changed.to().value() + " writes as " + changed.from().value());
        }
    }

    boolean isOver(MessageId call) {
        return over.contains(call);
    }

    /** Whether it is a call that is over, and was not before. */
    private boolean ended(Message message) {
        return message.content() instanceof Content.Call(CallState state) && state.isOver() && over.add(message.id());
    }

    private void created(Message message, long seq, Conversation conversation) {
        ended(message);
        String text = Ledger.nameOf(message.content(), message.platformId());
        boolean first = byText.putIfAbsent(text, message.id()) == null;
        boolean ours = switch (message.author()) {
            case Author.OfContact ignored -> {
                Violation.unless(first, INBOUND_ONCE, text + " is stored twice");
                checkWritten(text, conversation);
                yield false;
            }
            case Author.OfMember ignored -> {
                Violation.unless(first, POST_ONCE, text + " is stored twice");
                checkPosted(text, conversation);
                yield true;
            }
            case Author.OfSystem ignored -> true;
            case Author.Elsewhere ignored -> true;
        };
        boolean outbound = ours && conversation.customer().isPresent();
        standings.put(
                message.id(),
                new Standing(
                        conversation.id(),
                        seq,
                        outbound,
                        message.status(),
                        message.platformId(),
                        conversation.customer()));
    }

    private void checkWritten(String text, Conversation conversation) {
        Optional<Inbound.MessageReceived> written = ledger.written(text);
        Violation.unless(written.isPresent(), GENUINE_ONLY, text + " was never written");
        var account = written.orElseThrow().account();
        Violation.unless(
                tenant.channels().stream().anyMatch(channel -> channel.account().equals(account)),
                ORGANIZATIONS_APART,
                text + " was written to another organization than " + tenant.name());
        boolean right = conversation
                .customer()
                .filter(customer ->
                        customer.handle().equals(written.orElseThrow().from().handle()))
                .flatMap(customer -> channel(customer.channel()))
                .filter(channel -> channel.account().equals(account))
                .isPresent();
        Violation.unless(right, RIGHT_CONVERSATION, text + " is in " + conversation.id());
    }

    private void checkPosted(String text, Conversation conversation) {
        boolean here = ledger.post(text)
                .filter(post -> post.organization().equals(tenant.id()))
                .filter(post -> post.conversation().equals(conversation.id()))
                .isPresent();
        Violation.unless(here, ORGANIZATIONS_APART, text + " was not posted to " + conversation.id());
    }

    private Optional<Channel> channel(ChannelId id) {
        return tenant.channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    private void changed(MessageStatusChanged changed) {
        Standing before = Objects.requireNonNull(standings.get(changed.message()));
        Standing after = before.after(changed);
        boolean learned = !after.platformId().equals(before.platformId());
        int way = Integer.compare(rank(after.status()), rank(before.status()));
        Violation.unless(
                way > 0 || (way == 0 && learned),
                STATUS_FORWARD,
                "…" + Words.tail(changed.message()) + " was " + before.status() + " and is " + after.status());
        Violation.unless(
                after.status() != MessageStatus.FAILED || ledger.mayFail(changed.message()),
                OUTCOME_TRUE,
                "…" + Words.tail(changed.message()) + " is called failed, and the platform took it");
        standings.put(changed.message(), after);
    }

    /** Everything a message can become lies on one line; only proof of receipt overrules a failure. */
    static int rank(MessageStatus status) {
        return switch (status) {
            case QUEUED -> 0;
            case UNKNOWN -> 1;
            case SENT -> 2;
            case FAILED -> 3;
            case DELIVERED -> 4;
            case READ -> 5;
        };
    }
}
