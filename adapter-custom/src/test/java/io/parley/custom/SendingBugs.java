package io.parley.custom;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import io.parley.testkit.channel.ChannelAdapterContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Adapters that send what they should not, or do not say honestly what became of it. */
final class SendingBugs {
    private static final FailureReason WHY = new FailureReason("platform-unreachable", "Try again.", "");
    private static final SendResult LATER = new SendResult.TryLater(Duration.ZERO, WHY);

    private SendingBugs() {}

    static Stream<Planted> all() {
        return Stream.of(answers(), limits(), calls()).flatMap(bugs -> bugs);
    }

    private static Stream<Planted> answers() {
        return Stream.of(
                new Planted(
                        "sends again after a time-out",
                        resulting(result -> result instanceof SendResult.Unknown ? LATER : result),
                        ChannelAdapterContract::whatPerhapsWasSentIsUnknown),
                new Planted(
                        "sends again after an error page",
                        resulting(result -> result instanceof SendResult.Unknown ? LATER : result),
                        ChannelAdapterContract::anErrorPageMadeForPeopleIsUnknown),
                new Planted(
                        "takes half an answer for a whole one",
                        resulting(result -> result instanceof SendResult.Unknown
                                ? new SendResult.Sent(new PlatformMessageId("?"))
                                : result),
                        ChannelAdapterContract::everyTruncationOfAnAnswerIsUnknown),
                new Planted(
                        "gives up at a limit",
                        resulting(
                                result -> result instanceof SendResult.TryLater ? new SendResult.Refused(WHY) : result),
                        ChannelAdapterContract::aLimitIsObeyedForAsLongAsItSays),
                new Planted(
                        "forgets Retry-After",
                        resulting(result -> result instanceof SendResult.TryLater ? LATER : result),
                        ChannelAdapterContract::aLimitIsObeyedForAsLongAsItSays),
                new Planted(
                        "stops one conversation at the account's limit",
                        resulting(result -> result instanceof SendResult.TryLater later
                                ? new SendResult.TryLater(later.after(), later.why())
                                : result),
                        ChannelAdapterContract::aLimitOfTheAccountPausesTheChannel),
                new Planted(
                        "stops the channel at one contact's limit",
                        resulting(result -> result instanceof SendResult.TryLater later
                                ? new SendResult.TryLater(later.after(), later.why(), SendResult.Scope.CHANNEL)
                                : result),
                        ChannelAdapterContract::aLimitOfOneContactPausesTheirConversationOnly),
                new Planted(
                        "tries again with dead credentials",
                        resulting(result -> result instanceof SendResult.Refused ? LATER : result),
                        ChannelAdapterContract::deadCredentialsAreRefused),
                new Planted(
                        "blames the message for everything",
                        resulting(result ->
                                result instanceof SendResult.Refused no ? new SendResult.Refused(no.why()) : result),
                        ChannelAdapterContract::aContactWhoCannotBeReachedIsToBlame));
    }

    private static Stream<Planted> limits() {
        return Stream.of(
                new Planted(
                        "cuts what is too long",
                        Buggy.sending((message, session) -> Buggy.SOUND.send(cut(message), session)),
                        ChannelAdapterContract::oneMoreIsRefusedWithoutACall),
                new Planted(
                        "counts chars, not characters",
                        Buggy.sending((message, session) -> message.content() instanceof Content.Text text
                                        && text.text().length() > 10_000
                                ? new SendResult.Refused(WHY)
                                : Buggy.SOUND.send(message, session)),
                        ChannelAdapterContract::theLongestTextIsSentWhole),
                new Planted(
                        "sends the first of two files",
                        Buggy.sending((message, session) -> message.content() instanceof Content.Files files
                                ? Buggy.SOUND.send(
                                        with(
                                                message,
                                                new Content.Files(
                                                        List.of(files.attachments()
                                                                .getFirst()),
                                                        files.caption())),
                                        session)
                                : Buggy.SOUND.send(message, session)),
                        ChannelAdapterContract::twoFilesAtOnceAreRefusedWithoutACall),
                new Planted(
                        "tries a file before it looks at its size",
                        Buggy.sending((message, session) -> {
                            session.exchange(new ApiRequest("HEAD", "https://shop.example.org", Map.of(), ""));
                            return Buggy.SOUND.send(message, session);
                        }),
                        ChannelAdapterContract::aFileOneByteOverIsRefusedWithoutACall),
                new Planted(
                        "sends a riddle as a text",
                        Buggy.sending((message, session) -> message.content() instanceof Content.Unsupported
                                ? Buggy.SOUND.send(with(message, new Content.Text("?")), session)
                                : Buggy.SOUND.send(message, session)),
                        ChannelAdapterContract::contentThatIsNotUnderstoodIsRefusedWithoutACall),
                new Planted(
                        "has places and does not send them",
                        Buggy.sending((message, session) -> message.content() instanceof Content.Location
                                ? new SendResult.Refused(WHY)
                                : Buggy.SOUND.send(message, session)),
                        ChannelAdapterContract::placesAreSentOrRefusedAsItsCapabilitiesSay),
                new Planted(
                        "has no templates and sends them",
                        Buggy.sending((message, session) -> message.content() instanceof Content.Template template
                                ? Buggy.SOUND.send(with(message, new Content.Text(template.preview())), session)
                                : Buggy.SOUND.send(message, session)),
                        ChannelAdapterContract::templatesAreSentOrRefusedAsItsCapabilitiesSay));
    }

    private static Stream<Planted> calls() {
        var count = new AtomicLong();
        return Stream.of(
                new Planted(
                        "sends twice to be sure",
                        Buggy.sending((message, session) -> {
                            Buggy.SOUND.send(message, session);
                            return Buggy.SOUND.send(message, session);
                        }),
                        ChannelAdapterContract::aTakenMessageIsSentWithOneCall),
                new Planted(
                        "makes up a new reference",
                        Buggy.sending((message, session) -> Buggy.SOUND.send(
                                new Outbound(
                                        message.account(), message.to(), message.content(), message.replyTo(), "mine"),
                                session)),
                        ChannelAdapterContract::ourReferenceGoesAlongAndComesBack),
                new Planted(
                        "forgets what it answers",
                        Buggy.sending((message, session) -> Buggy.SOUND.send(
                                new Outbound(
                                        message.account(),
                                        message.to(),
                                        message.content(),
                                        Optional.empty(),
                                        message.reference()),
                                session)),
                        ChannelAdapterContract::anAnswerSaysWhatItAnswersWhereThePlatformShowsIt),
                new Planted(
                        "never makes the same call twice",
                        calling(call -> new ApiRequest(
                                call.method(),
                                call.url() + "?n=" + count.incrementAndGet(),
                                call.headers(),
                                call.body())),
                        ChannelAdapterContract::theSameMessageIsTheSameCall),
                new Planted(
                        "puts the secret into the address",
                        calling(call -> new ApiRequest(
                                call.method(),
                                call.url() + "?key=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                                call.headers(),
                                call.body())),
                        ChannelAdapterContract::neitherAddressNorResultShowsASecretOrTheText),
                new Planted(
                        "puts the recipient into the address",
                        calling(call ->
                                new ApiRequest(call.method(), call.url() + "/ana-4711", call.headers(), call.body())),
                        ChannelAdapterContract::noAddressShowsWhomWeWriteTo),
                new Planted(
                        "takes emoji out of texts",
                        calling(call -> new ApiRequest(
                                call.method(),
                                call.url(),
                                call.headers(),
                                call.body().replaceAll("\\p{IsEmoji_Presentation}", "?"))),
                        ChannelAdapterContract::theTextGoesOutUnchanged),
                new Planted(
                        "calls without a secret",
                        Buggy.sending((message, session) -> {
                            session.exchange(new ApiRequest("POST", "https://shop.example.org", Map.of(), ""));
                            return LATER;
                        }),
                        ChannelAdapterContract::withoutCredentialsNothingIsCalled),
                new Planted(
                        "leaves a thread behind",
                        Buggy.sending((message, session) -> {
                            Thread.ofPlatform().daemon().start(SendingBugs::forever);
                            return Buggy.SOUND.send(message, session);
                        }),
                        ChannelAdapterContract::noThreadIsLeftBehind));
    }

    private static void forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outbound cut(Outbound message) {
        return message.content() instanceof Content.Text text
                ? with(message, new Content.Text(CleanText.first(text.text(), 10_000)))
                : message;
    }

    private static Outbound with(Outbound message, Content content) {
        return new Outbound(message.account(), message.to(), content, message.replyTo(), message.reference());
    }

    private static Buggy resulting(UnaryOperator<SendResult> bug) {
        return Buggy.sending((message, session) -> bug.apply(Buggy.SOUND.send(message, session)));
    }

    private static Buggy calling(UnaryOperator<ApiRequest> bug) {
        return Buggy.sending((message, session) -> Buggy.SOUND.send(message, new Altered(session, bug)));
    }

    private record Altered(Session session, UnaryOperator<ApiRequest> bug) implements Session {
        @Override
        public Settings settings() {
            return session.settings();
        }

        @Override
        public ApiResponse exchange(ApiRequest request) {
            return session.exchange(bug.apply(request));
        }

        @Override
        public Optional<URI> linkTo(Attachment file) {
            return session.linkTo(file);
        }
    }
}
