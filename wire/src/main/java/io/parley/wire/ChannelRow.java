package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.outcome.FailureReason;
import java.util.List;
import java.util.Optional;

/**
 * A channel, without what it was told.
 *
 * @param health connected, degraded or disconnected
 * @param worries what is to be looked into, the worst first
 */
public record ChannelRow(
        String id,
        String type,
        String account,
        String name,
        Optional<String> office,
        String health,
        List<Worry> worries) {
    public static ChannelRow of(Channel channel) {
        return new ChannelRow(
                channel.id().toString(),
                channel.type().name(),
                channel.account().value(),
                channel.name(),
                channel.office().map(OfficeId::toString),
                Words.of(channel.vitals().health()),
                channel.vitals().worries().stream().map(Worry::of).toList());
    }

    /** What is to be looked into, and the way out. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Worry(String code, String message, Optional<String> platformCode) {
        static Worry of(FailureReason reason) {
            return new Worry(
                    reason.code(),
                    reason.explanation(),
                    Optional.of(reason.platformCode()).filter(code -> !code.isEmpty()));
        }
    }
}
