package io.parley.app.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import io.parley.app.configuration.ConfigurationException;
import io.parley.app.configuration.Problem;
import io.parley.http.HttpApi;
import io.parley.websocket.LiveUpdates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** REST, live updates and the console, behind one port. */
final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(10);
    private static final String CONSOLE = "/console";

    private final Javalin javalin;
    private final LiveUpdates live;

    private WebServer(Javalin javalin, LiveUpdates live) {
        this.javalin = javalin;
        this.live = live;
    }

    /** Throws {@link ConfigurationException} when the port is taken. */
    static WebServer start(int port, HttpApi api, LiveUpdates live) {
        var javalin = Javalin.create(config -> {
            api.register(config);
            live.register(config);
            serveConsole(config);
            config.jetty.modifyServer(WebServer::finishRequestsWhenStopping);
        });
        try {
            live.start();
            return new WebServer(javalin.start(port), live);
        } catch (JavalinBindException taken) {
            live.close();
            throw new ConfigurationException(List.of(new Problem(
                    "PORT", port + " is in use by another process, or not ours to use.", "Name another: PORT=8080.")));
        }
    }

    int port() {
        return javalin.port();
    }

    private static void serveConsole(JavalinConfig config) {
        if (WebServer.class.getResource(CONSOLE + "/index.html") == null) {
            LOG.warn("no console on the class path: only the API is served");
            return;
        }
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = CONSOLE;
            files.location = Location.CLASSPATH;
            // A new version must not meet the old one's modules in a browser's cache.
            files.headers = Map.of("Cache-Control", "no-cache");
        });
    }

    private static void finishRequestsWhenStopping(Server server) {
        server.setStopTimeout(FINISH_WITHIN.toMillis());
        server.insertHandler(new GracefulHandler());
    }

    /** Takes no new connection, tells the sockets to come back later, and lets requests finish. */
    @Override
    public void close() {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            if (connector instanceof NetworkConnector network) {
                network.close();
            }
        }
        live.close();
        javalin.stop();
    }
}
