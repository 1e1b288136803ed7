package io.parley.app.server;

import io.parley.app.configuration.ConfigurationReader;
import io.parley.sandbox.GraphSandbox;
import io.parley.sandbox.MetaWebhooks;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The assembled server in a folder of its own, with a fake of Meta on its other side. */
final class TestServer implements AutoCloseable {
    static final String APP = "1928374655";
    static final String APP_SECRET = "the-secret-of-the-app";
    static final String VERIFY_TOKEN = "the token of the form";
    static final String DEMO_ACCOUNT = "106540352242922";
    static final String OTHER_ACCOUNT = "1122334455667";
    static final String DEMO_TOKEN = "demo-token-of-nobody";

    private final GraphSandbox graph;
    private final ParleyServer.Running running;
    private final MetaWebhooks meta;

    private TestServer(Path folder, GraphSandbox graph, Map<String, String> more) {
        this.graph = graph;
        running = ParleyServer.start(ConfigurationReader.read(environment(folder, graph, more)), step -> {});
        meta = new MetaWebhooks(at("/hooks/whatsapp"), APP_SECRET);
    }

    static TestServer start(Path folder, Map<String, String> more) {
        var graph = GraphSandbox.start("v25.0").withApp(APP, APP_SECRET).withPhoneNumber(DEMO_ACCOUNT, DEMO_TOKEN);
        return start(folder, graph, more);
    }

    /** The same with a Meta that knows what the test has told it; closed with the server. */
    static TestServer start(Path folder, GraphSandbox graph, Map<String, String> more) {
        return new TestServer(folder, graph, more);
    }

    static Map<String, String> environment(Path folder, GraphSandbox graph, Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "PORT",
                "0",
                "PARLEY_DATA_DIR",
                folder.toString(),
                "PARLEY_DEMO",
                "true",
                "META_APP_SECRET",
                APP_SECRET,
                "META_WEBHOOK_VERIFY_TOKEN",
                VERIFY_TOKEN,
                "META_GRAPH_URL",
                graph.url(),
                // Tests write faster than people.
                "PARLEY_SPAM_MESSAGES",
                "0"));
        environment.putAll(more);
        return environment;
    }

    ParleyServer.Running running() {
        return running;
    }

    GraphSandbox graph() {
        return graph;
    }

    MetaWebhooks meta() {
        return meta;
    }

    URI at(String path) {
        return running.address().resolve(path);
    }

    Rest rest() {
        return new Rest(running.address(), "");
    }

    Rest signedIn(String email, String password) {
        return rest().signedIn(email, password);
    }

    LiveSocket live(Rest member) {
        return LiveSocket.open(running.address(), member.token());
    }

    LiveSocket resumed(Rest member, String after) {
        return LiveSocket.resume(running.address(), member.token(), after);
    }

    @Override
    public void close() {
        running.close();
        meta.close();
        graph.close();
    }
}
