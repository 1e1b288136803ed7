package io.parley.testkit.channel;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Request;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Bodies a platform really posts. What a platform does not have is said with a reason: then the cases about it do not
 * apply. A case whose sample was forgotten fails and says what to give.
 *
 * <pre>{@code
 * InboundSamples.of(account)
 *         .text(file("text"), "Hello")
 *         .give(InboundSample.THREE_EVENTS, file("batch"))
 *         .without(InboundSample.ECHO, "the platform does not repeat what we send");
 * }</pre>
 *
 * @param account the account all of them are about
 * @param text what {@link InboundSample#TEXT} says
 */
public record InboundSamples(
        AccountId account,
        String text,
        Map<InboundSample, String> bodies,
        Map<InboundSample, String> absent,
        Sample<Handshake> handshake) {
    private static final Sample<Handshake> NOT_SAID = new Sample.Missing<>(
            "give inboundSamples() the platform's .handshake(call, answer); or say that it makes none: .withoutHandshake()");

    public InboundSamples {
        bodies = Map.copyOf(bodies);
        absent = Map.copyOf(absent);
    }

    /** The least that is asked for. */
    public InboundSamples(AccountId account, String oneText, String text, String unknownEvent, String threeEvents) {
        this(
                account,
                text,
                Map.of(
                        InboundSample.TEXT, oneText,
                        InboundSample.UNKNOWN_EVENT, unknownEvent,
                        InboundSample.THREE_EVENTS, threeEvents),
                Map.of(),
                NOT_SAID);
    }

    public static InboundSamples of(AccountId account) {
        return new InboundSamples(account, "", Map.of(), Map.of(), NOT_SAID);
    }

    /**
     * @param body with one text of a contact and nothing else
     * @param says what the text is
     */
    public InboundSamples text(String body, String says) {
        return new InboundSamples(account, says, with(bodies, InboundSample.TEXT, body), absent, handshake);
    }

    public InboundSamples give(InboundSample sample, String body) {
        return new InboundSamples(account, text, with(bodies, sample, body), absent, handshake);
    }

    /** Says that the platform has no such thing, and why. */
    public InboundSamples without(InboundSample sample, String why) {
        return new InboundSamples(account, text, bodies, with(absent, sample, why), handshake);
    }

    /** Says of everything that was not given so far that the platform has no such thing, and why. */
    public InboundSamples withoutTheRest(String why) {
        return Stream.of(InboundSample.values())
                .filter(sample -> !bodies.containsKey(sample) && !absent.containsKey(sample))
                .reduce(this, (samples, sample) -> samples.without(sample, why), (one, other) -> other);
    }

    /**
     * @param call with which the platform checks that we are here
     * @param answer what it wants to hear
     */
    public InboundSamples handshake(Request call, String answer) {
        return new InboundSamples(account, text, bodies, absent, new Sample.Given<>(new Handshake(call, answer)));
    }

    /** Says that the platform does not check that we are here. */
    public InboundSamples withoutHandshake() {
        return new InboundSamples(
                account, text, bodies, absent, new Sample.Absent<>("the platform makes no handshake"));
    }

    /** A call with which a platform checks that we are here. */
    public record Handshake(Request call, String answer) {}

    Sample<String> find(InboundSample sample) {
        if (bodies.containsKey(sample)) {
            return new Sample.Given<>(bodies.get(sample));
        }
        return absent.containsKey(sample)
                ? new Sample.Absent<>(absent.get(sample))
                : new Sample.Missing<>("give inboundSamples() a body with " + sample.what() + ": .give(InboundSample."
                        + sample + ", body); or say that there is none: .without(InboundSample." + sample + ", why)");
    }

    String body(InboundSample sample) {
        return find(sample).orNotApplicable();
    }

    Handshake itsHandshake() {
        return handshake.orNotApplicable();
    }

    /** Every body there is. */
    List<String> all() {
        return List.copyOf(bodies.values());
    }

    private static Map<InboundSample, String> with(Map<InboundSample, String> map, InboundSample key, String value) {
        var more = new EnumMap<InboundSample, String>(InboundSample.class);
        more.putAll(map);
        more.put(key, value);
        return more;
    }
}
