package io.parley.app.demo;

import io.parley.sandbox.GraphSandbox;
import java.time.InstantSource;
import java.util.List;

/** A demonstration has no app at Meta: here is the Graph API that takes its answers, on this machine only. */
public final class DemoSandbox {
    static final String APP = "1517776481860111";

    private DemoSandbox() {}

    /** Knows the demonstration's accounts, each with its token. On a free port when it is 0. */
    public static GraphSandbox start(int port, String graphVersion, String appSecret, InstantSource time) {
        return GraphSandbox.start(port, graphVersion, time)
                .withApp(APP, appSecret)
                .withPhoneNumber(DemoSeed.WHATSAPP_ACCOUNT, DemoSeed.TOKEN)
                .withPage(DemoSeed.MESSENGER_ACCOUNT, "Demo", DemoSeed.PAGE_TOKEN)
                .withInstagram(DemoSeed.INSTAGRAM_ACCOUNT, "demo.shop", DemoSeed.INSTAGRAM_TOKEN)
                .withPhoneNumber(
                        DemoSeed.OTHER_WHATSAPP_ACCOUNT,
                        "15550783882",
                        DemoSeed.OTHER_BUSINESS_ACCOUNT,
                        DemoSeed.OTHER_TOKEN);
    }

    /** What it knows, for people to read. */
    public static List<String> accounts() {
        return List.of(
                "app        " + APP,
                "whatsapp   " + DemoSeed.WHATSAPP_ACCOUNT + "  token " + DemoSeed.TOKEN,
                "messenger  " + DemoSeed.MESSENGER_ACCOUNT + "  token " + DemoSeed.PAGE_TOKEN,
                "instagram  " + DemoSeed.INSTAGRAM_ACCOUNT + "  token " + DemoSeed.INSTAGRAM_TOKEN);
    }
}
