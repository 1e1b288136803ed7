package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.Notice.Destination;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The webhooks that apps are sent: at once and in order, unless told otherwise; page: Graph API, Webhooks. The real one
 * promises neither order nor "once", so what it does on bad days can be asked for: hold notices back, then release them
 * one by one, together, shuffled or twice.
 */
public final class Webhooks implements AutoCloseable {
    private final InstantSource clock;
    private final Postman postman = new Postman();
    private final List<Notice> heldBack = new ArrayList<>();
    private boolean holding;

    Webhooks(InstantSource clock) {
        this.clock = clock;
    }

    /** Keeps notices from now on. */
    public synchronized void hold() {
        holding = true;
    }

    /** Sends what was kept, one body each and in order, and keeps no more. */
    public void release() {
        taken().forEach(notice -> send(List.of(notice)));
    }

    /** Sends what was kept in as few bodies as can be, as Meta batches. */
    public void releaseTogether() {
        var batch = new ArrayList<Notice>();
        for (var notice : taken()) {
            if (!batch.isEmpty() && !batch.getLast().travelsWith(notice)) {
                send(batch);
                batch.clear();
            }
            batch.add(notice);
        }
        if (!batch.isEmpty()) {
            send(batch);
        }
    }

    /** Sends what was kept, in an order of chance. */
    public void releaseShuffled(Random random) {
        var shuffled = new ArrayList<>(taken());
        Collections.shuffle(shuffled, random);
        shuffled.forEach(notice -> send(List.of(notice)));
    }

    /** Sends what was kept, each twice. */
    public void releaseTwice() {
        for (var notice : taken()) {
            send(List.of(notice));
            send(List.of(notice));
        }
    }

    /** Loses what was kept, as if it had never been sent, and keeps on. */
    public synchronized void lose() {
        heldBack.clear();
    }

    /** How long to wait before each repetition of a webhook that was not answered with 200; as many as there are. */
    public void retryAfter(Duration... delays) {
        postman.retryAfter(List.of(delays));
    }

    /** Every attempt so far, in order. */
    public List<Posted> posted() {
        return postman.posted();
    }

    /** Returns once nothing is on its way and nothing waits for its repetition; fails when that takes too long. */
    public void awaitQuiet(Duration timeout) {
        postman.awaitQuiet(timeout);
    }

    /** One attempt: the status of the answer, or 0 when there was none. */
    public record Posted(Platform platform, int status, String body) {
        @Override
        public String toString() {
            return "Posted[" + platform + ", " + status + "]";
        }
    }

    void tell(Account account, App app, String field, ObjectNode node) {
        destination(account, app, field).ifPresent(destination -> {
            var list = account.platform() == Platform.WHATSAPP ? "changes" : "messaging";
            add(new Notice(destination, account.platform(), account.entryId(), list, node));
        });
    }

    private static Optional<Destination> destination(Account account, App app, String field) {
        var secret = account.usesInstagramLogin() ? app.instagramSecret() : app.secret();
        var override = account instanceof PhoneNumber number
                ? number.owner().subscribers().getOrDefault(app, Optional.empty())
                : Optional.<URI>empty();
        return override.or(() -> app.callback(account.platform())
                        .filter(callback -> callback.fields().contains(field))
                        .map(App.Callback::address))
                .map(address -> new Destination(address, secret));
    }

    private synchronized void add(Notice notice) {
        if (holding) {
            heldBack.add(notice);
        } else {
            send(List.of(notice));
        }
    }

    private synchronized List<Notice> taken() {
        var taken = List.copyOf(heldBack);
        heldBack.clear();
        holding = false;
        return taken;
    }

    private void send(List<Notice> notices) {
        var first = notices.getFirst();
        postman.post(first.platform(), first.destination(), Notice.body(notices, clock.millis()));
    }

    /** Ends all repetitions, and returns once no thread is left. */
    @Override
    public void close() {
        postman.close();
    }
}
