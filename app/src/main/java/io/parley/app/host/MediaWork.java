package io.parley.app.host;

import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.MediaService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Fetches what contacts send. A file that is on its way when the server stops is fetched again. */
public record MediaWork(MediaService media) implements DueWork<MediaLease> {
    @Override
    public String name() {
        return "media";
    }

    @Override
    public Pace pace() {
        return new Pace(8, Duration.ofMillis(50), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Override
    public boolean isWokenBy(Signal signal) {
        // What platforms told us makes a feed grow.
        return signal instanceof Signal.FeedGrew;
    }

    @Override
    public List<MediaLease> claim(int room) {
        return media.claim(room);
    }

    @Override
    public void work(MediaLease lease, BooleanSupplier stopping) {
        media.fetch(lease);
    }

    @Override
    public String describe(MediaLease lease) {
        return "message=" + lease.message();
    }

    @Override
    public Optional<Instant> nextDue() {
        return media.nextDue();
    }
}
