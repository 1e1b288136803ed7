package io.parley.websocket;

import java.util.ArrayDeque;
import java.util.StringJoiner;

/** Frames that wait to be written, in order and bounded. For one thread at a time. */
final class FrameQueue {
    /** What waits is joined into messages of at most this size. */
    static final int MESSAGE_BYTES = 64 << 10;

    private final LiveLimits limits;
    private final ArrayDeque<Frame> waiting = new ArrayDeque<>();
    private int waitingBytes;

    FrameQueue(LiveLimits limits) {
        this.limits = limits;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Takes a frame, for which ephemeral ones may have to go; false when even so it does not fit. */
    boolean add(Frame frame) {
        if (!fits(1, frame.bytes())) {
            dropEphemeral();
        }
        if (!fits(1, frame.bytes())) {
            return false;
        }
        waiting.add(frame);
        waitingBytes += frame.bytes();
        return true;
    }

    /** A frame larger than everything that may wait goes alone, or it would never go. */
    boolean fits(int frames, int bytes) {
        return waiting.isEmpty() || hasRoomFor(frames, bytes);
    }

    boolean hasRoomFor(int frames, int bytes) {
        return waiting.size() + frames <= limits.outboxFrames() && waitingBytes + bytes <= limits.outboxBytes();
    }

    boolean hasPlentyOfRoomFor(Frame frame) {
        return waiting.size() < limits.outboxFrames() / 2 && waitingBytes + frame.bytes() <= limits.outboxBytes() / 2;
    }

    /** The next frames, of which there is at least one: a single one by itself, several as an array. */
    String takeMessage() {
        var texts = new StringJoiner(",", "[", "]");
        String only = waiting.element().text();
        int bytes = 0;
        int frames = 0;
        while (!waiting.isEmpty() && (frames == 0 || bytes + waiting.element().bytes() <= MESSAGE_BYTES)) {
            Frame frame = waiting.remove();
            texts.add(frame.text());
            bytes += frame.bytes();
            frames++;
        }
        waitingBytes -= bytes;
        return frames == 1 ? only : texts.toString();
    }

    void clear() {
        waiting.clear();
        waitingBytes = 0;
    }

    private void dropEphemeral() {
        waiting.removeIf(Frame.Ephemeral.class::isInstance);
        waitingBytes = waiting.stream().mapToInt(Frame::bytes).sum();
    }
}
