package io.parley.app.demo;

import io.parley.sandbox.GraphSandbox;
import java.time.InstantSource;

/** A demonstration has no app at Meta: here is the Graph API that takes its answers, on this machine only. */
public final class DemoSandbox {
    static final String APP = "1517776481860111";

    private DemoSandbox() {}

    /** Knows the demonstration's accounts, which all have the same token. */
    public static GraphSandbox start(String graphVersion, String appSecret, InstantSource time) {
        return GraphSandbox.start(0, graphVersion, time)
                .withApp(APP, appSecret)
                .withPhoneNumber(DemoSeed.WHATSAPP_ACCOUNT, DemoSeed.TOKEN)
                .withPage(DemoSeed.MESSENGER_ACCOUNT, "Demo", DemoSeed.TOKEN)
                .withInstagram(DemoSeed.INSTAGRAM_ACCOUNT, "demo.shop", DemoSeed.TOKEN)
                .withPhoneNumber(DemoSeed.OTHER_WHATSAPP_ACCOUNT, "15550783882", "102290129340399", DemoSeed.TOKEN);
    }
}
