package io.parley.custom;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Inbound.DeliveryReported;
import io.parley.messaging.channel.Inbound.MessageEchoed;
import io.parley.messaging.channel.Inbound.MessageReceived;
import io.parley.messaging.channel.Inbound.Unrecognised;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.testkit.channel.ChannelAdapterContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Adapters that lose, double or distort what they are told. */
final class ReadingBugs {
    private ReadingBugs() {}

    static Stream<Planted> all() {
        return Stream.concat(losing(), distorting());
    }

    private static Stream<Planted> losing() {
        return Stream.of(
                new Planted(
                        "reads the first only",
                        saying(said -> said.stream().limit(1).toList()),
                        ChannelAdapterContract::aBatchSaysEverythingInIt),
                new Planted(
                        "reads the first hundred only",
                        saying(said -> said.stream().limit(100).toList()),
                        ChannelAdapterContract::aThousandThingsInOneCallAreAllSaid),
                new Planted(
                        "sets a whole call aside for one broken thing",
                        Buggy.receiving((request, settings) -> switch (Buggy.SOUND_WEBHOOK.receive(request, settings)) {
                            case Verdict.Accepted(List<Inbound> said)
                            when said.size() > 1 && said.stream().anyMatch(Unrecognised.class::isInstance) ->
                                new Verdict.Unreadable("something is broken");
                            case Verdict other -> other;
                        }),
                        ChannelAdapterContract::aBrokenThingDoesNotLoseItsNeighbours),
                new Planted(
                        "drops what it does not know",
                        saying(said -> said.stream()
                                .filter(each -> !(each instanceof Unrecognised))
                                .toList()),
                        ChannelAdapterContract::anUnknownEventIsKeptAsItCame),
                new Planted(
                        "drops what is broken",
                        saying(said -> said.stream()
                                .filter(each -> !(each instanceof Unrecognised))
                                .toList()),
                        ChannelAdapterContract::aBrokenThingIsKeptAsItCame),
                new Planted(
                        "keeps only the kind of an unknown message",
                        messages(
                                message -> message.content() instanceof Content.Unsupported(String kind, String ignored)
                                        ? with(message, message.key(), new Content.Unsupported(kind, ""))
                                        : message),
                        ChannelAdapterContract::aMessageOfAnUnknownKindIsKeptAsItCame),
                new Planted(
                        "forgets what a message answers",
                        messages(message -> with(message, message.key(), message.content())),
                        ChannelAdapterContract::anAnswerNamesTheMessageItAnswers),
                new Planted(
                        "throws on bad JSON",
                        Buggy.receiving((request, settings) -> switch (Buggy.SOUND_WEBHOOK.receive(request, settings)) {
                            case Verdict.Unreadable ignored -> throw new IllegalStateException("bad JSON");
                            case Verdict other -> other;
                        }),
                        ChannelAdapterContract::everyTruncationOfABodyIsReadOrSetAside));
    }

    private static Stream<Planted> distorting() {
        var calls = new AtomicLong();
        return Stream.of(
                new Planted(
                        "names a message by its words",
                        messages(message -> with(
                                message,
                                new PlatformMessageId(
                                        "words-" + message.content().preview().hashCode()),
                                message.content())),
                        ChannelAdapterContract::twoMessagesNeverShareAKey),
                new Planted(
                        "names every delivery anew",
                        messages(message -> with(
                                message, new PlatformMessageId("n-" + calls.incrementAndGet()), message.content())),
                        ChannelAdapterContract::everyDeliveryOfTheSameThingSaysTheSame),
                new Planted(
                        "names a thing by its place in the call",
                        saying(ReadingBugs::numbered),
                        ChannelAdapterContract::aThingSaysTheSameAloneAsInABatch),
                new Planted(
                        "names all it does not know alike",
                        each(said -> said
                                        instanceof
                                        Unrecognised(
                                                AccountId account,
                                                PlatformMessageId ignored,
                                                String kind,
                                                String raw)
                                ? new Unrecognised(account, new PlatformMessageId(kind), kind, raw)
                                : said),
                        ChannelAdapterContract::twoUnknownEventsNeverShareAKey),
                new Planted(
                        "takes the account from nowhere",
                        each(said -> said instanceof MessageReceived message
                                ? new MessageReceived(
                                        new AccountId("another"),
                                        message.key(),
                                        message.from(),
                                        message.content(),
                                        message.replyTo(),
                                        message.referral(),
                                        message.at())
                                : said),
                        ChannelAdapterContract::whoeverHasASecretOfTheirOwnSpeaksForNobodyElse),
                new Planted(
                        "reads our clock where the platform tells no time",
                        each(said -> said
                                        instanceof
                                        Unrecognised(AccountId account, PlatformMessageId key, String kind, String raw)
                                ? new Unrecognised(account, key, kind + Instant.now(), raw)
                                : said),
                        ChannelAdapterContract::aThingWithoutATimeGetsNoTimeOfOurs),
                new Planted(
                        "lets NUL through",
                        texts(text -> text.replace("ab", "a\0b")),
                        ChannelAdapterContract::whatNoStoreCanHoldNeverComesThrough),
                new Planted(
                        "trims texts",
                        texts(String::strip),
                        ChannelAdapterContract::whatPeopleWriteComesThroughUnchanged),
                new Planted(
                        "takes delivered for read",
                        each(said -> said instanceof DeliveryReported report
                                ? new DeliveryReported(
                                        report.account(),
                                        report.message(),
                                        report.reference(),
                                        MessageStatus.READ,
                                        report.failure(),
                                        report.at())
                                : said),
                        ChannelAdapterContract::aDeliveryIsReported),
                new Planted(
                        "quotes a body it cannot read",
                        Buggy.receiving((request, settings) -> switch (Buggy.SOUND_WEBHOOK.receive(request, settings)) {
                            case Verdict.Unreadable ignored ->
                                new Verdict.Unreadable(
                                        "cannot read " + request.body().asUtf8());
                            case Verdict other -> other;
                        }),
                        ChannelAdapterContract::aVerdictsReasonQuotesNothingOfTheBody));
    }

    private static Buggy saying(UnaryOperator<List<Inbound>> bug) {
        return Buggy.receiving((request, settings) -> switch (Buggy.SOUND_WEBHOOK.receive(request, settings)) {
            case Verdict.Accepted(List<Inbound> said) -> new Verdict.Accepted(bug.apply(said));
            case Verdict other -> other;
        });
    }

    private static Buggy each(UnaryOperator<Inbound> bug) {
        return saying(said -> said.stream().map(bug).toList());
    }

    private static Buggy messages(UnaryOperator<MessageReceived> bug) {
        return each(said -> said instanceof MessageReceived message ? bug.apply(message) : said);
    }

    private static Buggy texts(UnaryOperator<String> bug) {
        return messages(message -> message.content() instanceof Content.Text text
                ? with(message, message.key(), new Content.Text(bug.apply(text.text())))
                : message);
    }

    private static MessageReceived with(MessageReceived message, PlatformMessageId key, Content content) {
        return new MessageReceived(
                message.account(), key, message.from(), content, Optional.empty(), message.referral(), message.at());
    }

    private static List<Inbound> numbered(List<Inbound> said) {
        var numbered = new ArrayList<Inbound>();
        for (var each : said) {
            numbered.add(
                    each instanceof MessageEchoed echo
                            ? new MessageEchoed(
                                    echo.account(),
                                    new PlatformMessageId("at-" + numbered.size()),
                                    echo.to(),
                                    echo.content(),
                                    echo.replyTo(),
                                    echo.reference(),
                                    echo.at())
                            : each);
        }
        return numbered;
    }
}
