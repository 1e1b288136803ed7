package io.parley.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in each platform's fashion, different on each server, for somebody's database may outlive one. */
final class Ids {
    private final String server;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong nextNumber;

    Ids(int port, Instant start) {
        this.server = port + ":" + start.toEpochMilli();
        this.nextNumber = new AtomicLong(1_000_000_000_000_000L + port * 10_000_000_000L);
    }

    /** What an object is called: digits. */
    String number() {
        return Long.toString(nextNumber.incrementAndGet());
    }

    /** What a code or a token is made of. */
    String opaque() {
        return encoded(Base64.getUrlEncoder().withoutPadding());
    }

    String message(Platform platform) {
        return switch (platform) {
            case WHATSAPP -> "wamid.HBgL" + encoded(Base64.getEncoder());
            case MESSENGER -> "m_" + encoded(Base64.getUrlEncoder().withoutPadding());
            case INSTAGRAM -> "aWdfZG1faXRlbToxOk" + encoded(Base64.getEncoder().withoutPadding()) + "ZDZD";
        };
    }

    private String encoded(Base64.Encoder encoder) {
        var name = server + ":" + next.incrementAndGet();
        return encoder.encodeToString(name.getBytes(StandardCharsets.US_ASCII));
    }
}
