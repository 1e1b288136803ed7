package io.parley.custom;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.SendResult.Scope;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.outcome.FailureReason;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What a company answered, understood by status and by the word in {@code error.code}. */
sealed interface CompanyAnswer {
    FailureReason CREDENTIALS_LOST = new FailureReason(
            "channel-credentials-lost",
            "The other system does not accept this channel's signature. An administrator must set its secret and address.",
            "");
    FailureReason UNREACHABLE = new FailureReason(
            "platform-unreachable", "The other system could not be reached. It will be tried again.", "");
    Duration LONGEST = Duration.ofDays(1);

    record Good(Fields body) implements CompanyAnswer {}

    record Wait(Duration after, FailureReason why, Scope scope) implements CompanyAnswer {}

    record No(FailureReason why, Blame blame) implements CompanyAnswer {}

    record Unclear(String why) implements CompanyAnswer {}

    static CompanyAnswer of(ApiResponse response) {
        return switch (response) {
            case ApiResponse.NotSent ignored -> new Wait(Duration.ZERO, UNREACHABLE, Scope.CONVERSATION);
            case ApiResponse.NoAnswer ignored -> new Unclear("no answer");
            case Answered answer ->
                answered(
                        answer,
                        new Fields(StrictJson.read(Bytes.utf8(answer.body())).orElseGet(MissingNode::getInstance)));
        };
    }

    static SendResult notConfigured() {
        return new SendResult.Refused(CREDENTIALS_LOST, Blame.CREDENTIALS);
    }

    default SendResult toSendResult() {
        return switch (this) {
            case Good(Fields body) ->
                body.id("id", PlatformMessageId.MAX_LENGTH)
                        .map(PlatformMessageId::new)
                        .<SendResult>map(SendResult.Sent::new)
                        .orElseGet(() -> new SendResult.Unknown("taken, but the answer names no id"));
            case Wait(Duration after, FailureReason why, Scope scope) -> new SendResult.TryLater(after, why, scope);
            case No(FailureReason why, Blame blame) -> new SendResult.Refused(why, blame);
            case Unclear(String why) -> new SendResult.Unknown(why);
        };
    }

    default <T> Asked<T> toAsked(Function<Fields, T> answer) {
        return switch (this) {
            case Good(Fields body) -> new Asked.Got<>(answer.apply(body));
            case Wait(Duration after, FailureReason why, Scope ignored) -> new Asked.NotNow<>(why, after);
            case No(FailureReason why, Blame blame) -> new Asked.Denied<>(why, blame);
            case Unclear ignored -> new Asked.NotNow<>(UNREACHABLE, Duration.ZERO);
        };
    }

    private static CompanyAnswer answered(Answered answer, Fields body) {
        if (answer.status() >= 200 && answer.status() < 300) {
            return new Good(body);
        }
        return byWord(body.object("error").text("code").orElse(""), answer).orElseGet(() -> byStatus(answer));
    }

    private static Optional<CompanyAnswer> byWord(String word, Answered answer) {
        return Optional.ofNullable(
                switch (word) {
                    case "slow-down" -> limited(answer, Scope.CHANNEL);
                    case "slow-down-contact" -> limited(answer, Scope.CONVERSATION);
                    case "try-later" -> new Wait(after(answer), UNREACHABLE, Scope.CONVERSATION);
                    case "credentials" -> new No(CREDENTIALS_LOST, Blame.CREDENTIALS);
                    case "account-restricted" -> blocked();
                    case "recipient-unreachable" -> no(word, "The customer cannot be reached there.", Blame.RECIPIENT);
                    case "window-closed" -> no("reply-window-closed", "The customer wrote too long ago.", Blame.WINDOW);
                    case "message-refused" -> refused();
                    default -> null;
                });
    }

    private static CompanyAnswer byStatus(Answered answer) {
        return switch (answer.status()) {
            case 401 -> new No(CREDENTIALS_LOST, Blame.CREDENTIALS);
            case 403, 404, 410 -> blocked();
            case 429 -> limited(answer, Scope.CHANNEL);
            default ->
                answer.status() >= 400 && answer.status() < 500 ? refused() : new Unclear("HTTP " + answer.status());
        };
    }

    private static CompanyAnswer limited(Answered answer, Scope scope) {
        var why = new FailureReason("rate-limited", "Too many messages were sent in a short time. Wait.", "");
        return new Wait(after(answer), why, scope);
    }

    private static CompanyAnswer blocked() {
        var explanation =
                "The other system does not take messages at this address. An administrator must look into it.";
        return no("channel-blocked", explanation, Blame.ACCOUNT);
    }

    private static CompanyAnswer refused() {
        return no(
                "platform-refused",
                "The other system refused this message. Change it before you send it again.",
                Blame.MESSAGE);
    }

    private static CompanyAnswer no(String code, String explanation, Blame blame) {
        return new No(new FailureReason(code, explanation, ""), blame);
    }

    private static Duration after(Answered answer) {
        return Optional.of(answer.header("Retry-After"))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(wait -> wait.compareTo(LONGEST) <= 0)
                .orElse(Duration.ZERO);
    }
}
