package io.parley.testkit.simulation;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People who write. The same people write to several accounts, under the same handles and message ids. */
final class Customers {
    private static final List<Handle> HANDLES = List.of(new Handle("ann"), new Handle("bob"), new Handle("cleo"));
    private static final int SELDOM = 12;
    private static final int LONGEST_CALL = 60_000;

    private final World world;
    private final Mailbag mailbag;
    private final Map<AccountId, Integer> numbers = new HashMap<>();

    Customers(World world, Mailbag mailbag) {
        this.world = world;
        this.mailbag = mailbag;
    }

    void act() {
        AccountId account = world.any(world.anyTenant().channels()).account();
        if (world.faults().strikes(Fault.FORGERY)) {
            mailbag.forge(message(account, "forged"));
            return;
        }
        if (world.chance().nextInt(SELDOM) == 0) {
            mailbag.add(new Inbound.Unrecognised(account, nextKey(account), "story-mention", "{}"));
            return;
        }
        if (world.chance().nextInt(SELDOM) == 0) {
            call(account);
            return;
        }
        int burst = world.chance().nextInt(SELDOM) == 0 ? 5 : 1;
        for (int i = 0; i < burst; i++) {
            Inbound.MessageReceived message = message(account, "hello");
            world.ledger().wrote(message);
            mailbag.add(message);
            world.tell(message.content().preview());
        }
    }

    private Inbound.MessageReceived message(AccountId account, String word) {
        Handle from = world.any(HANDLES);
        PlatformMessageId key = nextKey(account);
        return new Inbound.MessageReceived(
                account,
                key,
                from,
                "",
                new Content.Text(word + "/" + account.value() + "/" + key.value() + "/" + from.value()),
                Optional.empty(),
                world.kernel().time().instant());
    }

    /** Its beginning may be told after its end, for webhooks come late. */
    private void call(AccountId account) {
        Handle from = world.any(HANDLES);
        var key = new PlatformMessageId(
                "call/" + account.value() + "/" + nextKey(account).value());
        mailbag.add(told(account, key, from, new CallState.Begun()));
        world.tell(key.value());
        mailbag.promise(
                world.chance().nextInt(1, LONGEST_CALL), () -> told(account, key, from, new CallState.Missed()));
    }

    private Inbound told(AccountId account, PlatformMessageId key, Handle from, CallState state) {
        var told = new Inbound.MessageReceived(
                account,
                key,
                from,
                "",
                new Content.Call(state),
                Optional.empty(),
                world.kernel().time().instant());
        world.ledger().wrote(told);
        return told;
    }

    private PlatformMessageId nextKey(AccountId account) {
        return new PlatformMessageId("in-" + numbers.merge(account, 1, Integer::sum));
    }
}
