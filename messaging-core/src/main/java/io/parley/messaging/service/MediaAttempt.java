package io.parley.messaging.service;

import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaFetch;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.MediaFetcher;
import io.parley.messaging.channel.MediaFetcher.Place;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.RemoteFetcher.Opened;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One attempt to get a file from its platform, outside of any transaction: located, fetched, examined, kept. */
record MediaAttempt(Workshop workshop, Ports.Files ports, Sender sender) {
    /** An address may have ended between being told and being used. */
    private static final int TIMES_LOCATED = 2;

    private static final String UNSUPPORTED = "media-unsupported";
    private static final String FORBIDDEN = "media-forbidden";

    /**
     * What is to be fetched, and how.
     *
     * @param file under which id it is kept: announced already
     */
    record Errand(
            OrganizationId organization,
            MediaFetch fetch,
            RemoteMedia media,
            Installed installed,
            Channel channel,
            FileId file) {}

    /** What came of an attempt. */
    sealed interface Result {
        record Here(StoredFile file) implements Result {}

        /** It will never be had. */
        record Lost(String reason) implements Result {}

        /**
         * @param after how long the platform wants us to wait, or zero
         */
        record NotNow(Duration after) implements Result {}
    }

    Result make(Errand errand) {
        Optional<MediaFetcher> fetcher = errand.installed().adapter().media();
        if (fetcher.isEmpty()) {
            return new Result.Lost(UNSUPPORTED);
        }
        for (int time = 0; time < TIMES_LOCATED; time++) {
            var session = sender.session(errand.organization(), errand.installed(), errand.channel());
            switch (fetcher.get().locate(errand.media(), session)) {
                case Asked.Got<Place>(Place place) -> {
                    Optional<Result> fetched = fetch(errand, place, fetcher.get());
                    if (fetched.isPresent()) {
                        return fetched.get();
                    }
                }
                case Asked.Denied<Place>(FailureReason why, Blame blame) -> {
                    return denied(why, blame);
                }
                case Asked.NotNow<Place>(FailureReason ignored, Duration after) -> {
                    return new Result.NotNow(after);
                }
            }
        }
        return new Result.NotNow(Duration.ZERO);
    }

    /** What is wrong with the channel can be put right within the days we try. */
    private static Result denied(FailureReason why, Blame blame) {
        return switch (blame) {
            case CREDENTIALS, ACCOUNT -> new Result.NotNow(Duration.ZERO);
            case MESSAGE, RECIPIENT, WINDOW -> new Result.Lost(why.code());
        };
    }

    /** Empty when it is not there, and worth being located again. */
    private Optional<Result> fetch(Errand errand, Place place, MediaFetcher fetcher) {
        return switch (ports.outside().fetcher().open(place, fetcher.hosts())) {
            case Opened.Content content -> Optional.of(keep(errand, place, content));
            case Opened.Gone() -> Optional.empty();
            case Opened.Forbidden ignored -> Optional.of(new Result.Lost(FORBIDDEN));
            case Opened.NotNow ignored -> Optional.of(new Result.NotNow(Duration.ZERO));
        };
    }

    private Result keep(Errand errand, Place place, Opened.Content content) {
        var media = errand.media();
        try (content) {
            var upload = new Upload(
                    errand.fetch().conversation(),
                    nameOf(media),
                    media.type().orElse(MediaType.UNKNOWN),
                    content.size(),
                    content.stream());
            var source = new FileIntake.Source(errand.organization(), Optional.empty());
            var intake = new FileIntake(workshop, ports, source, upload, IntakeProgress.none(), errand.file());
            return checked(intake, intake.take(), place.sha256().or(media::sha256));
        } catch (UncheckedIOException | IOException broken) {
            return new Result.NotNow(Duration.ZERO);
        }
    }

    private static Result checked(FileIntake intake, Outcome<StoredFile> taken, Optional<String> sha256) {
        return switch (taken) {
            case Outcome.Refused<StoredFile>(Refusal why) -> new Result.Lost(why.code());
            case Outcome.Done<StoredFile>(StoredFile file) -> {
                boolean whole =
                        sha256.map(file.digest().hex()::equalsIgnoreCase).orElse(true);
                if (whole && file.scan().isUsable()) {
                    yield new Result.Here(file);
                }
                // Damaged, or not scanned: what is shown as here can be opened.
                intake.discard();
                yield new Result.NotNow(Duration.ZERO);
            }
        };
    }

    private static FileName nameOf(RemoteMedia media) {
        String stem = media.sticker() ? "sticker" : media.kind().name().toLowerCase(Locale.ROOT);
        String extension =
                media.type().flatMap(MediaType::extension).map(it -> "." + it).orElse("");
        return media.name().orElseGet(() -> FileName.sanitised(stem + extension));
    }
}
