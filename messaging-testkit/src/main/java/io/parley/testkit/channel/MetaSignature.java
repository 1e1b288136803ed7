package io.parley.testkit.channel;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import io.parley.sandbox.MetaWebhooks;
import java.util.Map;

/** Webhook calls as one of Meta's adapters is given them, without any network. */
public final class MetaSignature {
    private MetaSignature() {}

    /** A call with this body, signed as Meta signs. */
    public static Request signed(Bytes body, String appSecret) {
        var signature = MetaWebhooks.signature(body.toArray(), appSecret);
        return new Request("POST", Map.of(), Map.of(MetaWebhooks.SIGNATURE, signature), body);
    }
}
