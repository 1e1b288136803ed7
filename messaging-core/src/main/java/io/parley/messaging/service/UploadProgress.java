package io.parley.messaging.service;

import io.parley.messaging.conversation.Audience;
import io.parley.messaging.id.FileId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.port.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Tells how far an upload is: seldom enough to be cheap, and always its end. For one thread. */
final class UploadProgress implements IntakeProgress {
    private static final long STEP = 1024L * 1024L;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Workshop workshop;
    private final Caller caller;
    private final Upload upload;
    private final Audience audience;
    private final FileId file;
    private Instant next;
    private long nextBytes = STEP;

    UploadProgress(Workshop workshop, Caller caller, Upload upload, Audience audience, FileId file) {
        this.workshop = workshop;
        this.caller = caller;
        this.upload = upload;
        this.audience = audience;
        this.file = file;
        this.next = workshop.now();
    }

    @Override
    public void reached(long bytes) {
        if (bytes < nextBytes) {
            return;
        }
        Instant now = workshop.now();
        if (!now.isBefore(next)) {
            next = now.plus(PAUSE);
            nextBytes = bytes + STEP;
            say(bytes, upload.size());
        }
    }

    @Override
    public void done(long bytes) {
        say(bytes, OptionalLong.of(bytes));
    }

    private void say(long bytes, OptionalLong total) {
        workshop.bus()
                .publish(new Signal.UploadProgress(
                        caller.organization(), upload.conversation(), audience, caller.member(), file, bytes, total));
    }
}
