package io.parley.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.connection.Connection;
import io.parley.messaging.connection.ConnectionChange;
import io.parley.messaging.connection.Pair;
import io.parley.messaging.conversation.Audience;
import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.port.Signal;
import java.nio.BufferUnderflowException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalCodecTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final OrganizationId ORGANIZATION = new OrganizationId(UUID.randomUUID());
    private static final ConversationId CONVERSATION = new ConversationId(UUID.randomUUID());
    private static final MemberId ADA = new MemberId(UUID.randomUUID());
    private static final MemberId BEN = new MemberId(UUID.randomUUID());
    private static final OfficeId OFFICE = new OfficeId(UUID.randomUUID());

    static Stream<Signal> signals() {
        var connection = new Connection(new Pair(ADA, BEN), Connection.State.REQUESTED, BEN, NOON);
        var draft = new Draft(CONVERSATION, "ü".repeat(40_000), Optional.of(new MessageId(UUID.randomUUID())), 7, NOON);
        return Stream.of(
                new Signal.FeedGrew(ORGANIZATION),
                new Signal.DeliveriesDue(),
                new Signal.Typing(ORGANIZATION, CONVERSATION, new Audience.Team(), ADA, "Ada", true),
                new Signal.Typing(ORGANIZATION, CONVERSATION, new Audience.Only(Set.of(ADA, BEN)), ADA, "Ada", false),
                new Signal.ConnectionChanged(
                        ORGANIZATION, ADA, new Acquaintance(connection, BEN, "Ben"), ConnectionChange.REQUESTED),
                new Signal.DraftChanged(ORGANIZATION, ADA, CONVERSATION, Optional.of(draft)),
                new Signal.DraftChanged(ORGANIZATION, ADA, CONVERSATION, Optional.empty()),
                new Signal.PresenceChanged(ORGANIZATION, ADA),
                new Signal.SignInsEnded(ORGANIZATION, ADA, Optional.of(new SessionId(UUID.randomUUID()))),
                new Signal.SignInsEnded(ORGANIZATION, ADA, Optional.empty()),
                new Signal.MemberChanged(ORGANIZATION, ADA),
                new Signal.ChannelFound(ORGANIZATION, channel()),
                new Signal.AvailabilityChanged(ORGANIZATION, ADA),
                new Signal.ApiKeyRevoked(ORGANIZATION, new ApiKeyId(UUID.randomUUID())),
                new Signal.RightsChanged(ORGANIZATION, ADA),
                new Signal.AddressRulesChanged(ORGANIZATION),
                upload(new Audience.Offices(Set.of(OFFICE)), OptionalLong.of(9_000_000_000L)),
                upload(new Audience.Team(), OptionalLong.empty()));
    }

    private static Signal upload(Audience audience, OptionalLong total) {
        return new Signal.UploadProgress(
                ORGANIZATION, CONVERSATION, audience, ADA, new FileId(UUID.randomUUID()), 4711, total);
    }

    private static Channel channel() {
        var worry = new FailureReason("token-ends-soon", "The token ends soon. Renew it.", "190");
        return new Channel(
                        new ChannelId(UUID.randomUUID()),
                        ChannelType.MESSENGER,
                        new AccountId("4711"),
                        "Page",
                        Map.of(),
                        Optional.of(OFFICE))
                .found(Vitals.unknown().worried(worry).validUntil(Optional.of(NOON)));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void aSignalIsReadAsItWasWritten(Signal signal) {
        assertThat(SignalCodec.read(new Unpacking(written(signal)))).contains(signal);
    }

    @ParameterizedTest
    @MethodSource("signals")
    void halfASignalIsNone(Signal signal) {
        byte[] whole = written(signal);

        assertThatThrownBy(() -> SignalCodec.read(new Unpacking(Arrays.copyOf(whole, whole.length - 1))))
                .isInstanceOf(BufferUnderflowException.class);
    }

    @Test
    void whatANewerNodeSaysIsPassedOver() {
        var unknown = new Packing().text("something-new").number(7);

        assertThat(SignalCodec.read(new Unpacking(unknown.bytes()))).isEmpty();
    }

    @Test
    void whatHappenedInAConversationIsToBeReadInTheFeed() {
        var committed = new Signal.EventsCommitted(ORGANIZATION, CONVERSATION, new Audience.Team(), List.of());

        assertThat(SignalCodec.read(new Unpacking(written(committed)))).contains(new Signal.FeedGrew(ORGANIZATION));
    }

    @Test
    void secretsOfAChannelStayHere() {
        var secret = new Channel(
                new ChannelId(UUID.randomUUID()),
                ChannelType.WHATSAPP,
                new AccountId("4711"),
                "Number",
                Map.of("accessToken", "sealed-token"));

        assertThat(new String(written(new Signal.ChannelFound(ORGANIZATION, secret))))
                .doesNotContain("sealed-token");
    }

    @Test
    void noKindOfSignalIsForgottenHere() {
        Set<Class<?>> tried = signals().map(Signal::getClass).collect(Collectors.toSet());

        assertThat(Stream.of(Signal.class.getPermittedSubclasses()).filter(kind -> !tried.contains(kind)))
                .containsExactly(Signal.EventsCommitted.class);
    }

    private static byte[] written(Signal signal) {
        return SignalCodec.write(signal, new Packing()).bytes();
    }
}
