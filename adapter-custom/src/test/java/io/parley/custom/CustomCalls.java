package io.parley.custom;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import java.util.Map;

/** Calls as a company makes them. */
final class CustomCalls {
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";

    private CustomCalls() {}

    static Request signed(String account, Settings settings, Bytes body) {
        var secret = SigningSecret.in(settings).orElseThrow();
        return call(account, StandardSignature.of(ID, TIME, body, secret), body);
    }

    static Request call(String account, String signature, Bytes body) {
        return new Request(
                "POST",
                Map.of("account", account),
                Map.of("webhook-id", ID, "webhook-timestamp", TIME, "webhook-signature", signature),
                body);
    }
}
