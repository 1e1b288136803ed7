package io.parley.custom;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.testkit.channel.ChannelAdapterContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Adapters that believe what they should not. */
final class ForgeryBugs {
    private ForgeryBugs() {}

    static Stream<Planted> all() {
        return Stream.of(
                new Planted(
                        "believes everybody",
                        Buggy.receiving(ForgeryBugs::believing),
                        ChannelAdapterContract::aCallWithoutSignatureIsForged),
                new Planted(
                        "compares the beginning of a signature only",
                        comparing((expected, given) -> !given.isEmpty() && expected.startsWith(given)),
                        ChannelAdapterContract::everyTruncationOfASignatureIsForged),
                new Planted(
                        "does not look at what follows a signature",
                        comparing((expected, given) -> given.startsWith(expected)),
                        ChannelAdapterContract::aLengthenedSignatureIsForged),
                new Planted(
                        "compares signatures without regard to case",
                        comparing(String::equalsIgnoreCase),
                        ChannelAdapterContract::aSignatureInUpperCaseIsForged),
                new Planted(
                        "compares the length of a signature only",
                        comparing((expected, given) -> expected.length() == given.length()),
                        ChannelAdapterContract::aSignatureAlteredAnywhereIsForged),
                new Planted(
                        "signs what it parsed in place of what came",
                        Buggy.receiving(ForgeryBugs::parsedFirst),
                        ChannelAdapterContract::theSameJsonInOtherBytesIsForged),
                new Planted(
                        "believes everybody when it has no secret",
                        Buggy.receiving((request, settings) ->
                                SigningSecret.in(settings).isEmpty()
                                        ? new Verdict.Accepted(List.of())
                                        : Buggy.SOUND_WEBHOOK.receive(request, settings)),
                        ChannelAdapterContract::withoutASecretNothingIsGenuine),
                new Planted(
                        "does not look at the method",
                        Buggy.receiving((request, settings) -> Buggy.SOUND_WEBHOOK.receive(
                                new Request("POST", request.query(), request.headers(), request.body()), settings)),
                        ChannelAdapterContract::aCallByAnotherMethodIsForged),
                new Planted(
                        "shows the secret in a reason",
                        Buggy.receiving((request, settings) -> switch (Buggy.SOUND_WEBHOOK.receive(request, settings)) {
                            case Verdict.Forged ignored ->
                                new Verdict.Forged("expected " + settings.get("signingSecret"));
                            case Verdict other -> other;
                        }),
                        ChannelAdapterContract::noVerdictShowsASecret));
    }

    private static Buggy comparing(BiPredicate<String, String> comparison) {
        return Buggy.receiving((request, settings) -> {
            var expected = SigningSecret.in(settings)
                    .map(secret -> StandardSignature.of(
                            request.header("webhook-id"), request.header("webhook-timestamp"), request.body(), secret))
                    .orElse("none");
            return comparison.test(expected, request.header("webhook-signature"))
                    ? believing(request, settings)
                    : Buggy.SOUND_WEBHOOK.receive(request, settings);
        });
    }

    /** Signs the call itself, if the caller has not. */
    private static Verdict believing(Request request, Settings settings) {
        var headers = new HashMap<String, String>(Map.of("webhook-id", "1", "webhook-timestamp", "1"));
        var secret = SigningSecret.in(settings).orElseThrow();
        headers.put("webhook-signature", StandardSignature.of("1", "1", request.body(), secret));
        return Buggy.SOUND_WEBHOOK.receive(new Request("POST", request.query(), headers, request.body()), settings);
    }

    private static Verdict parsedFirst(Request request, Settings settings) {
        var written = StrictJson.read(request.body())
                .map(json -> Bytes.utf8(json.toString()))
                .orElse(request.body());
        var same = new Request(request.method(), request.query(), request.headers(), written);
        return Buggy.SOUND_WEBHOOK.receive(same, settings);
    }
}
