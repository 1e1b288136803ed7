package io.parley.messaging.service;

/** Hears how far a file has come in. For one thread. */
interface IntakeProgress {
    void reached(long bytes);

    void done(long bytes);

    /** Nobody waits for it. */
    static IntakeProgress none() {
        return new IntakeProgress() {
            @Override
            public void reached(long bytes) {
                // nobody waits
            }

            @Override
            public void done(long bytes) {
                // nobody waits
            }
        };
    }
}
