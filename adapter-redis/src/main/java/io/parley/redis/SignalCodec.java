package io.parley.redis;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Health;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Signals as bytes, for the other nodes. What happened in conversations is not told, but only that the feed has grown: the
 * other nodes read it there, in its order.
 */
final class SignalCodec {
    private static final String FEED = "feed";
    private static final String DELIVERIES = "deliveries";
    private static final String TYPING = "typing";
    private static final String CONNECTION = "connection";
    private static final String DRAFT = "draft";
    private static final String PRESENCE = "presence";
    private static final String SIGN_INS = "sign-ins";
    private static final String MEMBER = "member";
    private static final String CHANNEL = "channel";
    private static final String AVAILABILITY = "availability";
    private static final String KEY = "key";
    private static final String RIGHTS = "rights";
    private static final String ADDRESSES = "addresses";
    private static final String UPLOAD = "upload";

    private static final String TEAM = "team";
    private static final String OFFICES = "offices";
    private static final String ONLY = "only";

    private SignalCodec() {}

    static Packing write(Signal signal, Packing out) {
        return switch (signal) {
            case Signal.EventsCommitted committed -> organization(out, FEED, committed.organization());
            case Signal.FeedGrew(var organization) -> organization(out, FEED, organization);
            case Signal.DeliveriesDue() -> out.text(DELIVERIES);
            case Signal.Typing typing -> write(typing, out);
            case Signal.ConnectionChanged changed -> write(changed, out);
            case Signal.DraftChanged changed -> write(changed, out);
            case Signal.PresenceChanged(var organization, var member) -> member(out, PRESENCE, organization, member);
            case Signal.SignInsEnded(var organization, var member, var session) ->
                member(out, SIGN_INS, organization, member).maybe(session, id -> out.id(id.value()));
            case Signal.MemberChanged(var organization, var member) -> member(out, MEMBER, organization, member);
            case Signal.ChannelFound(var organization, var channel) ->
                write(channel, organization(out, CHANNEL, organization));
            case Signal.AvailabilityChanged(var organization, var member) ->
                member(out, AVAILABILITY, organization, member);
            case Signal.ApiKeyRevoked(var organization, var key) ->
                organization(out, KEY, organization).id(key.value());
            case Signal.RightsChanged(var organization, var member) -> member(out, RIGHTS, organization, member);
            case Signal.AddressRulesChanged(var organization) -> organization(out, ADDRESSES, organization);
            case Signal.UploadProgress upload -> write(upload, out);
        };
    }

    /** Empty for what a newer node says. */
    static Optional<Signal> read(Unpacking in) {
        return switch (in.text()) {
            case FEED -> Optional.of(new Signal.FeedGrew(organization(in)));
            case DELIVERIES -> Optional.of(new Signal.DeliveriesDue());
            case TYPING -> Optional.of(typing(in));
            case CONNECTION -> Optional.of(connection(in));
            case DRAFT -> Optional.of(draft(in));
            case PRESENCE -> Optional.of(new Signal.PresenceChanged(organization(in), member(in)));
            case SIGN_INS ->
                Optional.of(
                        new Signal.SignInsEnded(organization(in), member(in), in.maybe(() -> new SessionId(in.id()))));
            case MEMBER -> Optional.of(new Signal.MemberChanged(organization(in), member(in)));
            case CHANNEL -> Optional.of(new Signal.ChannelFound(organization(in), channel(in)));
            case AVAILABILITY -> Optional.of(new Signal.AvailabilityChanged(organization(in), member(in)));
            case KEY -> Optional.of(new Signal.ApiKeyRevoked(organization(in), new ApiKeyId(in.id())));
            case RIGHTS -> Optional.of(new Signal.RightsChanged(organization(in), member(in)));
            case ADDRESSES -> Optional.of(new Signal.AddressRulesChanged(organization(in)));
            case UPLOAD -> Optional.of(upload(in));
            default -> Optional.empty();
        };
    }

    private static Packing write(Signal.Typing typing, Packing out) {
        organization(out, TYPING, typing.organization())
                .id(typing.conversation().value());
        return write(typing.audience(), out)
                .id(typing.member().value())
                .text(typing.name())
                .flag(typing.started());
    }

    private static Signal typing(Unpacking in) {
        return new Signal.Typing(organization(in), conversation(in), audience(in), member(in), in.text(), in.flag());
    }

    private static Packing write(Signal.ConnectionChanged changed, Packing out) {
        Connection connection = changed.seen().connection();
        return member(out, CONNECTION, changed.organization(), changed.to())
                .id(connection.members().first().value())
                .id(connection.members().second().value())
                .text(connection.state().name())
                .id(connection.requestedBy().value())
                .time(connection.since())
                .id(changed.seen().member().value())
                .text(changed.seen().name())
                .text(changed.change().name());
    }

    private static Signal connection(Unpacking in) {
        OrganizationId organization = organization(in);
        MemberId to = member(in);
        var connection = new Connection(
                new Pair(member(in), member(in)), Connection.State.valueOf(in.text()), member(in), in.time());
        var seen = new Acquaintance(connection, member(in), in.text());
        return new Signal.ConnectionChanged(organization, to, seen, ConnectionChange.valueOf(in.text()));
    }

    private static Packing write(Signal.DraftChanged changed, Packing out) {
        return member(out, DRAFT, changed.organization(), changed.member())
                .id(changed.conversation().value())
                .maybe(
                        changed.draft(),
                        draft -> out.id(draft.conversation().value())
                                .text(draft.text())
                                .maybe(draft.replyTo(), message -> out.id(message.value()))
                                .number(draft.afterSeq())
                                .time(draft.updatedAt()));
    }

    private static Signal draft(Unpacking in) {
        return new Signal.DraftChanged(
                organization(in),
                member(in),
                conversation(in),
                in.maybe(() -> new Draft(
                        conversation(in), in.text(), in.maybe(() -> new MessageId(in.id())), in.number(), in.time())));
    }

    /** Without what it was told, and how to reach its account: nobody who listens needs that. */
    private static Packing write(Channel channel, Packing out) {
        out.id(channel.id().value())
                .text(channel.type().name())
                .text(channel.account().value())
                .text(channel.name())
                .maybe(channel.office(), office -> out.id(office.value()));
        Vitals vitals = channel.vitals();
        return out.text(vitals.health().name())
                .all(
                        vitals.worries(),
                        worry ->
                                out.text(worry.code()).text(worry.explanation()).text(worry.platformCode()))
                .maybe(vitals.validUntil(), out::time)
                .maybe(vitals.checkedAt(), out::time)
                .maybe(vitals.heardAt(), out::time);
    }

    private static Channel channel(Unpacking in) {
        return new Channel(
                new ChannelId(in.id()),
                new ChannelType(in.text()),
                new AccountId(in.text()),
                in.text(),
                Map.of(),
                in.maybe(() -> new OfficeId(in.id())),
                Map.of(),
                new Vitals(
                        Health.valueOf(in.text()),
                        in.all(() -> new FailureReason(in.text(), in.text(), in.text())),
                        in.maybe(in::time),
                        in.maybe(in::time),
                        in.maybe(in::time)));
    }

    private static Packing write(Signal.UploadProgress upload, Packing out) {
        organization(out, UPLOAD, upload.organization())
                .id(upload.conversation().value());
        write(upload.audience(), out)
                .id(upload.member().value())
                .id(upload.file().value())
                .number(upload.bytes());
        out.flag(upload.total().isPresent());
        upload.total().ifPresent(out::number);
        return out;
    }

    private static Signal upload(Unpacking in) {
        return new Signal.UploadProgress(
                organization(in),
                conversation(in),
                audience(in),
                member(in),
                new FileId(in.id()),
                in.number(),
                in.flag() ? OptionalLong.of(in.number()) : OptionalLong.empty());
    }

    private static Packing write(Audience audience, Packing out) {
        return switch (audience) {
            case Audience.Team() -> out.text(TEAM);
            case Audience.Offices(var offices) -> out.text(OFFICES).all(offices, office -> out.id(office.value()));
            case Audience.Only(var members) -> out.text(ONLY).all(members, member -> out.id(member.value()));
        };
    }

    private static Audience audience(Unpacking in) {
        return switch (in.text()) {
            case TEAM -> new Audience.Team();
            case OFFICES -> new Audience.Offices(ids(in, OfficeId::new));
            case ONLY -> new Audience.Only(ids(in, MemberId::new));
            // Of a newer node, and so for nobody whom we know.
            default -> new Audience.Only(Set.of());
        };
    }

    private static <T> Set<T> ids(Unpacking in, Function<UUID, T> id) {
        return Set.copyOf(in.all(() -> id.apply(in.id())));
    }

    private static Packing organization(Packing out, String kind, OrganizationId organization) {
        return out.text(kind).id(organization.value());
    }

    private static Packing member(Packing out, String kind, OrganizationId organization, MemberId member) {
        return organization(out, kind, organization).id(member.value());
    }

    private static OrganizationId organization(Unpacking in) {
        return new OrganizationId(in.id());
    }

    private static MemberId member(Unpacking in) {
        return new MemberId(in.id());
    }

    private static ConversationId conversation(Unpacking in) {
        return new ConversationId(in.id());
    }
}
