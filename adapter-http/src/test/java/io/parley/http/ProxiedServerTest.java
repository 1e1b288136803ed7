package io.parley.http;

import io.parley.messaging.identity.Doorkeeper;
import io.parley.messaging.network.ForwardingHeader;
import io.parley.messaging.network.NetworkRange;
import io.parley.messaging.network.TrustedProxies;
import java.util.List;
import java.util.stream.Stream;

/** Tests that stand where the server's own proxy stands, so that they come from any address they like. */
abstract class ProxiedServerTest extends ServerTest {
    static final String FORWARDED_FOR = "X-Forwarded-For";

    @Override
    RunningServer begin() {
        return new RunningServer(behindUs(), RateLimits.none());
    }

    static Doorkeeper behindUs() {
        List<NetworkRange> here = Stream.of("127.0.0.0/8", "::1")
                .map(text -> NetworkRange.parse(text).orElseThrow())
                .toList();
        return new Doorkeeper(new TrustedProxies(here, ForwardingHeader.X_FORWARDED_FOR));
    }
}
