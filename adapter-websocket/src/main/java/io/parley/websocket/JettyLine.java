package io.parley.websocket;

import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * A socket of Jetty's. It goes to the session directly: Javalin's own send queues without bound and tells nobody how far
 * it came.
 */
final class JettyLine implements Line {
    private final Session session;
    private final Timer timer;
    private final Duration farewell;

    JettyLine(Session session, Timer timer, Duration farewell) {
        this.session = session;
        this.timer = timer;
        this.farewell = farewell;
    }

    @Override
    public void send(String text, Consumer<Boolean> written) {
        session.sendText(text, Callback.from(() -> written.accept(true), failure -> written.accept(false)));
    }

    @Override
    public void close(CloseReason reason) {
        session.close(reason.code(), reason.text(), Callback.NOOP);
        // Whoever does not read does not see the close either.
        timer.after(farewell, this::cut);
    }

    @Override
    public void cut() {
        session.disconnect();
    }
}
