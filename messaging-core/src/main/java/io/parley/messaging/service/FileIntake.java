package io.parley.messaging.service;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.attachment.ScanState;
import io.parley.messaging.attachment.Sha256;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.BlobStore;
import io.parley.messaging.port.BlobStore.Part;
import io.parley.messaging.port.Content;
import io.parley.messaging.port.FileInspector;
import io.parley.messaging.port.FileInspector.Inspection;
import io.parley.messaging.port.VirusScanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * From a stream to a file that was looked at from all sides: the beginning first, so that what is not allowed is not even
 * kept, then everything, while it lies where nobody finds it. For one upload.
 */
final class FileIntake {
    private final Workshop workshop;
    private final Ports.Files ports;
    private final Source source;
    private final Upload upload;
    private final IntakeProgress progress;
    private final FileId id;

    /**
     * Whose file it is.
     *
     * @param uploader empty for a contact
     */
    record Source(OrganizationId organization, Optional<MemberId> uploader) {
        static Source of(Caller caller) {
            return new Source(caller.organization(), Optional.of(caller.member()));
        }
    }

    FileIntake(Workshop workshop, Ports.Files ports, Source source, Upload upload, IntakeProgress progress, FileId id) {
        this.workshop = workshop;
        this.ports = ports;
        this.source = source;
        this.upload = upload;
        this.progress = progress;
        this.id = id;
    }

    /** A content that is kept, and what was counted on the way. */
    private record Kept(MediaType sniffed, long size, Sha256 digest) {}

    /** The file, complete but for the store; or why not, and then nothing of it is kept. */
    Outcome<StoredFile> take() {
        boolean taken = false;
        try {
            Outcome<StoredFile> outcome = examined(keep());
            taken = outcome instanceof Outcome.Done<StoredFile>;
            return outcome;
        } catch (IOException broken) {
            throw new UncheckedIOException("the upload broke off", broken);
        } finally {
            if (!taken) {
                discard();
            }
        }
    }

    void discard() {
        for (Part part : Part.values()) {
            ports.blobs().delete(name(part));
        }
    }

    private Outcome<Kept> keep() throws IOException {
        byte[] head = upload.content().readNBytes(FileInspector.HEAD);
        if (head.length == 0) {
            return Outcome.refused(new FileRefusal.Empty());
        }
        MediaType sniffed = ports.examination().inspector().sniff(head, upload.name());
        if (!ports.rules().types().mayBegin(sniffed)) {
            return Outcome.refused(new FileRefusal.NotAllowed(sniffed.value()));
        }
        long limit = ports.rules().limits().bytesOf(sniffed.kind());
        if (upload.size().orElse(0) > limit) {
            return Outcome.refused(new FileRefusal.TooLarge(limit));
        }
        return keep(sniffed, new SequenceInputStream(new ByteArrayInputStream(head), upload.content()), limit);
    }

    private Outcome<Kept> keep(MediaType sniffed, InputStream content, long limit) throws IOException {
        var metered = new MeteredStream(content, limit, progress::reached);
        try {
            ports.blobs().write(name(Part.CONTENT), metered);
        } catch (MeteredStream.TooManyBytes tooMany) {
            return Outcome.refused(new FileRefusal.TooLarge(limit));
        }
        progress.done(metered.count());
        return Outcome.done(new Kept(sniffed, metered.count(), Sha256.of(metered.digest())));
    }

    private Outcome<StoredFile> examined(Outcome<Kept> outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Refused<Kept>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Kept>(Kept kept) ->
                switch (ports.examination()
                        .inspector()
                        .inspect(content(), kept.sniffed(), ports.rules().limits())) {
                    case Inspection.Unsafe(Refusal why) -> Outcome.refused(why);
                    case Inspection.Fine fine -> scanned(kept, fine);
                };
        };
    }

    private Outcome<StoredFile> scanned(Kept kept, Inspection.Fine fine) throws IOException {
        Optional<Refusal> refusal = ports.rules().types().refusal(fine.type(), upload.name(), upload.declared());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (ports.examination().scanner().scan(content())) {
            case VirusScanner.Verdict.Infected(String signature) ->
                Outcome.refused(new FileRefusal.Infected(signature));
            case VirusScanner.Verdict.Clean() -> Outcome.done(file(kept, fine, ScanState.CLEAN));
            case VirusScanner.Verdict.Skipped() -> Outcome.done(file(kept, fine, ScanState.UNSCANNED));
            case VirusScanner.Verdict.Unavailable ignored -> Outcome.done(file(kept, fine, ScanState.QUARANTINED));
        };
    }

    private StoredFile file(Kept kept, Inspection.Fine fine, ScanState scan) throws IOException {
        var attachment = new Attachment(
                id, upload.name(), fine.type(), kept.size(), fine.dimensions(), keepThumbnail(fine.type()));
        return new StoredFile(
                attachment,
                upload.conversation(),
                source.uploader(),
                kept.digest(),
                scan,
                Optional.empty(),
                workshop.now());
    }

    private boolean keepThumbnail(MediaType type) throws IOException {
        Optional<Bytes> thumbnail = ports.examination()
                .thumbnailer()
                .thumbnail(content(), type, ports.rules().limits());
        if (thumbnail.isPresent()) {
            var picture = new ByteArrayInputStream(thumbnail.get().toArray());
            ports.blobs().write(name(Part.THUMBNAIL), picture);
        }
        return thumbnail.isPresent();
    }

    private Content content() {
        return () -> ports.blobs()
                .open(name(Part.CONTENT))
                .orElseThrow(() -> new IllegalStateException("what was just kept is gone"));
    }

    private BlobStore.Name name(Part part) {
        return new BlobStore.Name(source.organization(), id, part);
    }
}
