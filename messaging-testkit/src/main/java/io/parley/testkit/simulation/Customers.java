package io.parley.testkit.simulation;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Handle;
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

    private PlatformMessageId nextKey(AccountId account) {
        return new PlatformMessageId("in-" + numbers.merge(account, 1, Integer::sum));
    }
}
