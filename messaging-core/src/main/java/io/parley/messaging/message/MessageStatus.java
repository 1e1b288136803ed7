package io.parley.messaging.message;

/** How far a message has come. A lattice: reports may arrive late, twice and in any order, and never take it back. */
public enum MessageStatus {
    /** Waits to be handed to the platform. */
    QUEUED,
    /** Handed over, no answer: perhaps sent. Only a report of the platform resolves it. */
    UNKNOWN,
    SENT,
    DELIVERED,
    READ,
    FAILED;

    /** The status after a report: queued &lt; unknown &lt; sent &lt; delivered &lt; read. */
    public MessageStatus after(MessageStatus report) {
        if (this == FAILED) {
            // Platforms have been seen to deliver what they called failed: whoever received it is right.
            return report == DELIVERED || report == READ ? report : FAILED;
        }
        if (report == FAILED) {
            return this == DELIVERED || this == READ ? this : FAILED;
        }
        return report.compareTo(this) > 0 ? report : this;
    }
}
