package io.parley.messaging.delivery;

import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of a message that were attempted, in their order; none of a message that is sent whole. Pure.
 */
public record Parts(List<Part> all) {
    public Parts {
        all = all.stream().sorted(Comparator.comparingInt(Part::number)).toList();
    }

    public static Parts none() {
        return new Parts(List.of());
    }

    public boolean areNone() {
        return all.isEmpty();
    }

    public Optional<Part> find(int number) {
        return all.stream().filter(part -> part.number() == number).findFirst();
    }

    public Optional<Part> find(PlatformMessageId id) {
        return all.stream().filter(part -> part.is(id)).findFirst();
    }

    /** The number of the part that is to be sent next: the first one of which nothing is known. */
    public int next() {
        return IntStream.rangeClosed(1, all.size() + 1)
                .filter(number -> find(number)
                        .filter(part -> part.status() != MessageStatus.QUEUED)
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The same with one as it now is. */
    public Parts with(Part changed) {
        var others = all.stream().filter(part -> part.number() != changed.number());
        return new Parts(Stream.concat(others, Stream.of(changed)).toList());
    }

    /** How far the message has come with them: as far as the part that has come least far. One that failed fails it. */
    public MessageStatus standing() {
        if (all.stream().anyMatch(part -> part.status() == MessageStatus.FAILED)) {
            return MessageStatus.FAILED;
        }
        boolean complete = all.stream().anyMatch(Part::last);
        return complete
                ? all.stream().map(Part::status).min(Comparator.naturalOrder()).orElse(MessageStatus.QUEUED)
                : MessageStatus.QUEUED;
    }

    /** By which name the platform knows the message: that of its beginning. */
    public Optional<PlatformMessageId> platformId() {
        return find(1).flatMap(Part::platformId);
    }
}
