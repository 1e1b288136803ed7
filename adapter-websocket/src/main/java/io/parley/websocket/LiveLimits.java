package io.parley.websocket;

/**
 * What one socket, or one member, may cost.
 *
 * @param outboxFrames frames that may wait for a client that reads slowly
 * @param outboxBytes bytes that may wait for it
 * @param frameBytes the longest message a client may send
 * @param framesPerSecond how many frames a client may send, steadily
 * @param burst how many frames it may send at once
 * @param socketsPerMember sockets a member may have open on this node
 */
public record LiveLimits(
        int outboxFrames, int outboxBytes, int frameBytes, int framesPerSecond, int burst, int socketsPerMember) {
    public LiveLimits {
        if (outboxFrames < 1 || outboxBytes < 1 || frameBytes < 1) {
            throw new IllegalArgumentException("sizes are positive");
        }
        if (framesPerSecond < 1 || burst < 1 || socketsPerMember < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** 512 frames or 1 MiB waiting, frames of 64 KiB, 30 of them a second, 5 sockets a member. */
    public static LiveLimits standard() {
        return new LiveLimits(512, 1 << 20, 64 << 10, 30, 60, 5);
    }
}
