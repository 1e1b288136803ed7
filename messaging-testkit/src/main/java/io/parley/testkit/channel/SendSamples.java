package io.parley.testkit.channel;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.contact.Handle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers a platform really gives to a send. What a platform does not have is said with a reason: then the cases about it
 * do not apply. A case whose sample was forgotten fails and says what to give.
 *
 * @param account from which is sent
 * @param to to whom
 * @param report the body that the platform would post later about this call, giving back our reference
 */
public record SendSamples(
        AccountId account,
        Handle to,
        Map<SendSample, Answered> answers,
        Map<SendSample, String> absent,
        Sample<Function<ApiRequest, String>> report) {
    private static final Sample<Function<ApiRequest, String>> NOT_SAID = new Sample.Missing<>(
            "give sendSamples() a .reported(call -> body) that gives our reference back as the platform does; or say that it"
                    + " does not: .withoutReports(why)");

    public SendSamples {
        answers = Map.copyOf(answers);
        absent = Map.copyOf(absent);
    }

    /** The least that is asked for. */
    public SendSamples(
            AccountId account,
            Handle to,
            Answered taken,
            Answered limited,
            Answered unavailable,
            Answered deadCredentials) {
        this(
                account,
                to,
                Map.of(
                        SendSample.TAKEN, taken,
                        SendSample.LIMITED, limited,
                        SendSample.UNAVAILABLE, unavailable,
                        SendSample.DEAD_CREDENTIALS, deadCredentials),
                Map.of(),
                NOT_SAID);
    }

    public static SendSamples of(AccountId account, Handle to) {
        return new SendSamples(account, to, Map.of(), Map.of(), NOT_SAID);
    }

    public SendSamples give(SendSample sample, Answered answer) {
        var more = new EnumMap<SendSample, Answered>(SendSample.class);
        more.putAll(answers);
        more.put(sample, answer);
        return new SendSamples(account, to, more, absent, report);
    }

    /** Says that the platform has no such answer, and why. */
    public SendSamples without(SendSample sample, String why) {
        var more = new EnumMap<SendSample, String>(SendSample.class);
        more.putAll(absent);
        more.put(sample, why);
        return new SendSamples(account, to, answers, more, report);
    }

    /** Gives the way in which the platform tells us later of a call of ours: a webhook's body with our reference in it. */
    public SendSamples reported(Function<ApiRequest, String> later) {
        return new SendSamples(account, to, answers, absent, new Sample.Given<>(later));
    }

    /** Says that the platform never gives back what we gave along. */
    public SendSamples withoutReports(String why) {
        return new SendSamples(account, to, answers, absent, new Sample.Absent<>(why));
    }

    Sample<Answered> find(SendSample sample) {
        if (answers.containsKey(sample)) {
            return new Sample.Given<>(answers.get(sample));
        }
        return absent.containsKey(sample)
                ? new Sample.Absent<>(absent.get(sample))
                : new Sample.Missing<>("give sendSamples() the answer when " + sample.what() + ": .give(SendSample."
                        + sample + ", answer); or say that there is none: .without(SendSample." + sample + ", why)");
    }

    Answered answer(SendSample sample) {
        return find(sample).orNotApplicable();
    }

    Optional<Answered> ifGiven(SendSample sample) {
        return Optional.ofNullable(answers.get(sample));
    }
}
