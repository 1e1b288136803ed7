package io.parley.messaging.attachment;

/** What the virus scanner said of a file. An infected one is not kept at all. */
public enum ScanState {
    CLEAN,

    /** The host has no scanner, on purpose. */
    UNSCANNED,

    /** The scanner could not be asked: nobody gets the file until it was. */
    QUARANTINED;

    public boolean isUsable() {
        return this != QUARANTINED;
    }
}
