package io.parley.websocket;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What waits to be written to one socket: in order, one message in flight, and bounded. While the socket is open nothing
 * but ephemeral frames is dropped: what does not fit is refused, or closes the socket, and the client resumes from the
 * log. Thread-safe.
 */
final class Outbox {
    private final Line line;
    private final LiveLimits limits;
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final FrameQueue waiting;
    private String position = "";
    private boolean inFlight;
    private long messages;
    private boolean closed;
    private Optional<CloseReason> closing = Optional.empty();
    private volatile Optional<Thread> collecting = Optional.empty();

    Outbox(Line line, LiveLimits limits) {
        this.line = line;
        this.limits = limits;
        this.waiting = new FrameQueue(limits);
    }

    /**
     * What this thread offers while it does the work goes out together, at the end of it. By one thread at a time. The work must
     * not wait for room.
     */
    void collect(Runnable work) {
        collecting = Optional.of(Thread.currentThread());
        try {
            work.run();
        } finally {
            collecting = Optional.empty();
            flush();
        }
    }

    /** Takes frames at once; when they do not fit the socket is closed. */
    void offer(List<? extends Frame> frames) {
        offer(() -> frames.stream().allMatch(this::add));
    }

    /** Takes all of the frames if they fit, or none. */
    boolean offerIfFits(List<? extends Frame> frames) {
        int bytes = frames.stream().mapToInt(Frame::bytes).sum();
        boolean taken = taken(() ->
                waiting.hasRoomFor(frames.size(), bytes) && frames.stream().allMatch(this::add));
        if (taken) {
            flush();
        }
        return taken;
    }

    /** Takes a frame that tells up to where the client has been told everything. */
    void offerWithPosition(Function<String, Frame> frame) {
        offer(() -> add(frame.apply(position)));
    }

    /** Takes a frame if there is plenty of room. */
    void offerEphemeral(Frame.Ephemeral frame) {
        boolean taken = taken(() -> waiting.hasPlentyOfRoomFor(frame) && add(frame));
        if (taken) {
            flush();
        }
    }

    /** Waits for room and takes the frames one after the other; false when the socket was closed meanwhile. */
    boolean put(List<? extends Frame> frames) throws InterruptedException {
        for (Frame frame : frames) {
            if (!awaitRoom(1, frame.bytes())) {
                return false;
            }
            offer(List.of(frame));
        }
        return true;
    }

    /** Waits until at most half of what may wait does; false when the socket was closed meanwhile. */
    boolean awaitHalfEmpty() throws InterruptedException {
        return awaitRoom((limits.outboxFrames() + 1) / 2, limits.outboxBytes() / 2);
    }

    private boolean awaitRoom(int frames, int bytes) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (accepting() && !waiting.fits(frames, bytes)) {
                moved.await();
            }
            return accepting();
        } finally {
            lock.unlock();
        }
    }

    /** Says up to where the client has been told everything, and so where it resumes if no event reaches it. */
    void toldUpTo(String sealed) {
        lock.lock();
        try {
            position = sealed;
        } finally {
            lock.unlock();
        }
    }

    /** Closes once everything that waits has been written. */
    void close(CloseReason reason) {
        lock.lock();
        try {
            if (!accepting()) {
                return;
            }
            closing = Optional.of(reason);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        flush();
    }

    /** Forgets what waits and closes. */
    void closeNow(CloseReason reason) {
        if (end()) {
            line.close(reason);
        }
    }

    /** Takes note that the socket is gone. */
    void gone() {
        end();
    }

    /** Ends the connection without a word. */
    void cut() {
        end();
        line.cut();
    }

    boolean isOpen() {
        lock.lock();
        try {
            return accepting();
        } finally {
            lock.unlock();
        }
    }

    /** How many messages went out before the one in flight, if there is one: a stuck client's number stands still. */
    Optional<Long> stuckAt() {
        lock.lock();
        try {
            return inFlight ? Optional.of(messages) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void offer(BooleanSupplier add) {
        if (taken(add)) {
            flush();
        } else {
            closeNow(CloseReason.SLOW_CONSUMER);
        }
    }

    private boolean taken(BooleanSupplier add) {
        lock.lock();
        try {
            // A closed socket swallows everything: its client resumes from the log.
            return !accepting() || add.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    private boolean accepting() {
        return !closed && closing.isEmpty();
    }

    private boolean add(Frame frame) {
        if (!waiting.add(frame)) {
            return false;
        }
        if (frame instanceof Frame.Durable durable) {
            position = durable.sealed();
        }
        return true;
    }

    private void flush() {
        if (collecting.filter(Thread.currentThread()::equals).isPresent()) {
            return;
        }
        switch (next()) {
            case Step.Rest() -> {}
            case Step.Send(String text) -> line.send(text, this::written);
            case Step.Close(CloseReason reason) -> line.close(reason);
        }
    }

    private Step next() {
        lock.lock();
        try {
            if (closed || inFlight) {
                return new Step.Rest();
            }
            if (waiting.isEmpty()) {
                closed = closing.isPresent();
                return closing.<Step>map(Step.Close::new).orElseGet(Step.Rest::new);
            }
            inFlight = true;
            moved.signalAll();
            return new Step.Send(waiting.takeMessage());
        } finally {
            lock.unlock();
        }
    }

    private void written(boolean successfully) {
        lock.lock();
        try {
            inFlight = false;
            messages++;
        } finally {
            lock.unlock();
        }
        if (successfully) {
            flush();
        } else {
            cut();
        }
    }

    private boolean end() {
        lock.lock();
        try {
            boolean wasOpen = !closed;
            closed = true;
            waiting.clear();
            moved.signalAll();
            return wasOpen;
        } finally {
            lock.unlock();
        }
    }

    /** What to do next. */
    private sealed interface Step {
        record Rest() implements Step {}

        record Send(String text) implements Step {}

        record Close(CloseReason reason) implements Step {}
    }
}
