package io.parley.messaging.service;

import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.id.FileId;
import io.parley.messaging.member.Avatar;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Content;
import io.parley.messaging.port.FileInspector;
import io.parley.messaging.port.FileInspector.Inspection;
import io.parley.messaging.port.VirusScanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * From a stream to a picture that shows a member: looked at from all sides, and made small, which leaves nothing of what
 * the camera wrote into it.
 */
record AvatarIntake(Ports.Files ports) {
    private static final FileName NAME = FileName.sanitised("avatar");

    /** The picture as it is to be kept; nothing is kept yet. */
    Outcome<Picture> take(FileId file, InputStream stream) throws IOException {
        byte[] all = stream.readNBytes(Avatar.MAX_BYTES + 1);
        if (all.length == 0) {
            return Outcome.refused(new FileRefusal.Empty());
        }
        if (all.length > Avatar.MAX_BYTES) {
            return Outcome.refused(new FileRefusal.TooLarge(Avatar.MAX_BYTES));
        }
        Content content = () -> new ByteArrayInputStream(all);
        return switch (examined(all, content)) {
            case Outcome.Refused<MediaType>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<MediaType>(MediaType type) -> {
                Optional<Bytes> small = ports.examination().thumbnailer().thumbnail(content, type, limits());
                yield Outcome.done(new Picture(new Avatar(file, type), small.orElseGet(() -> Bytes.copyOf(all))));
            }
        };
    }

    private Outcome<MediaType> examined(byte[] all, Content content) {
        byte[] head = Arrays.copyOf(all, Math.min(all.length, FileInspector.HEAD));
        MediaType sniffed = ports.examination().inspector().sniff(head, NAME);
        Optional<Refusal> unfit = Avatar.unfit(sniffed, Optional.empty());
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        return switch (ports.examination().inspector().inspect(content, sniffed, limits())) {
            case Inspection.Unsafe(Refusal why) -> Outcome.refused(why);
            case Inspection.Fine fine ->
                Avatar.unfit(fine.type(), fine.dimensions())
                        .or(() -> infected(content))
                        .<Outcome<MediaType>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(fine.type()));
        };
    }

    private Optional<Refusal> infected(Content content) {
        return switch (ports.examination().scanner().scan(content)) {
            case VirusScanner.Verdict.Clean() -> Optional.empty();
            case VirusScanner.Verdict.Skipped() -> Optional.empty();
            case VirusScanner.Verdict.Infected(String signature) -> Optional.of(new FileRefusal.Infected(signature));
            case VirusScanner.Verdict.Unavailable ignored -> Optional.of(new FileRefusal.Quarantined());
        };
    }

    private FileLimits limits() {
        return ports.rules().limits();
    }
}
