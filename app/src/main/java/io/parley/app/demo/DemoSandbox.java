package io.parley.app.demo;

import io.parley.sandbox.GraphSandbox;
import java.time.InstantSource;
import java.util.List;

/** A demonstration has no app at Meta: here is the Graph API that takes its answers, on this machine only. */
public final class DemoSandbox {
    static final String APP = "1517776481860111";

    private DemoSandbox() {}

    /** Knows the demonstration's accounts, which all have the same token. On a free port when it is 0. */
    public static GraphSandbox start(int port, String graphVersion, String appSecret, InstantSource time) {
        return GraphSandbox.start(port, graphVersion, time)
                .withApp(APP, appSecret)
                .withPhoneNumber(DemoSeed.WHATSAPP_ACCOUNT, DemoSeed.TOKEN)
                .withPage(DemoSeed.MESSENGER_ACCOUNT, "Demo", DemoSeed.TOKEN)
                .withInstagram(DemoSeed.INSTAGRAM_ACCOUNT, "demo.shop", DemoSeed.TOKEN)
                .withPhoneNumber(DemoSeed.OTHER_WHATSAPP_ACCOUNT, "15550783882", "102290129340399", DemoSeed.TOKEN);
    }

    /** What it knows, for people to read. */
    public static List<String> accounts() {
        return List.of(
                "app        " + APP,
                "whatsapp   " + DemoSeed.WHATSAPP_ACCOUNT,
                "messenger  " + DemoSeed.MESSENGER_ACCOUNT,
                "instagram  " + DemoSeed.INSTAGRAM_ACCOUNT,
                "token      " + DemoSeed.TOKEN);
    }
}
