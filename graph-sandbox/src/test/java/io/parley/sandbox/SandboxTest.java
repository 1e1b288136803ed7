package io.parley.sandbox;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** A sandbox with one account on each platform, an app that listens to all of them, and a clock that stands still. */
abstract class SandboxTest {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String PHONE = "106540352242922";
    static final String PAGE = "107658471234567";
    static final String SHOP = "17841405822304914";
    static final String LINKED_SHOP = "17841400000000001";
    static final String WABA = "102290129340398";
    static final String ANN = "16505551234";
    static final String PSID = "7392015648120394";
    static final String IGSID = "6841100000000123";
    static final String APP = "1517776481860111";

    final TestClock clock = new TestClock();
    final Callback callback = new Callback();
    final GraphSandbox graph = GraphSandbox.start(0, "v25.0", clock)
            .withApp(APP, "s3cret", "990", "ig-s3cret")
            .withPhoneNumber(PHONE, "wa-token")
            .withPage(PAGE, "Acme", "page-token")
            .withInstagram(SHOP, "acme.shop", "ig-token")
            .withInstagramOfPage(LINKED_SHOP, "acme.linked", PAGE);
    final Caller caller = new Caller(graph);

    @AfterEach
    void close() {
        caller.close();
        graph.close();
        callback.close();
    }

    /** The app hears everything from now on. */
    void listen() {
        for (var platform : Platform.values()) {
            graph.app().callback(platform, callback.address());
        }
        graph.subscribeAll();
    }

    Caller.Answer whatsApp(String content) {
        var body = "{'messaging_product':'whatsapp','to':'" + ANN + "'," + content + "}";
        return caller.post("/v25.0/" + PHONE + "/messages", "wa-token", body);
    }

    Caller.Answer messenger(String rest) {
        var body = "{'recipient':{'id':'" + PSID + "'}," + rest + "}";
        return caller.post("/v25.0/" + PAGE + "/messages", "page-token", body);
    }

    Caller.Answer instagram(String rest) {
        var body = "{'recipient':{'id':'" + IGSID + "'}," + rest + "}";
        return caller.post("/v25.0/" + SHOP + "/messages", "ig-token", body);
    }

    void awaitWebhooks() {
        graph.webhooks().awaitQuiet(PATIENCE);
    }
}
