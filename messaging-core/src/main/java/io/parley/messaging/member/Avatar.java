package io.parley.messaging.member;

import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.id.FileId;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.MemberRefusal;
import io.parley.messaging.outcome.Refusal;
import java.util.Optional;
import java.util.Set;

/**
 * The picture of a member.
 *
 * @param file names its content; another picture has another name
 */
public record Avatar(FileId file, MediaType type) {
    /** The largest picture that is taken. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final Set<MediaType> TYPES = Set.of(new MediaType("image/jpeg"), new MediaType("image/png"));

    /** Why such a picture shows nobody: only a square JPEG or PNG does. */
    public static Optional<Refusal> unfit(MediaType type, Optional<Dimensions> dimensions) {
        if (!TYPES.contains(type)) {
            return Optional.of(new FileRefusal.NotAllowed(type.value()));
        }
        return dimensions
                .filter(size -> size.width() != size.height())
                .map(oblong -> new MemberRefusal.AvatarNotSquare());
    }
}
