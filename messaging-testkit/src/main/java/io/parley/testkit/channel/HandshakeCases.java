package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The platform checks that we are here, before it calls. */
public interface HandshakeCases extends ChannelUnderTest {
    @Test
    default void aHandshakeIsAnsweredWithItsChallenge() {
        var hook = Hook.of(this);
        var handshake = inboundSamples().itsHandshake();
        assertThat(hook.verdict(handshake.call())).isEqualTo(new Verdict.Challenge(handshake.answer()));
    }

    @Test
    default void aHandshakeOfSomebodyElseIsForged() {
        var hook = Hook.of(this);
        var call = inboundSamples().itsHandshake().call();
        assertThat(hook.verdict(call, hook.otherSettings())).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    default void withoutATokenNoHandshakeIsAnswered() {
        var hook = Hook.of(this);
        var call = inboundSamples().itsHandshake().call();
        assertThat(hook.verdict(call, Settings.none())).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    default void aChallengeThatABrowserWouldRunIsNotSentBack() {
        var hook = Hook.of(this);
        var handshake = inboundSamples().itsHandshake();
        var query = new HashMap<>(handshake.call().query());
        query.replaceAll((name, value) -> value.equals(handshake.answer()) ? "<script>alert(1)</script>" : value);
        var call = handshake.call();
        assertThat(hook.verdict(new Request(call.method(), query, call.headers(), call.body())))
                .isInstanceOf(Verdict.Forged.class);
    }

    @Test
    default void aHandshakeThatLacksAnythingIsForged() {
        var hook = Hook.of(this);
        var call = inboundSamples().itsHandshake().call();
        assertThat(List.copyOf(call.query().keySet())).allSatisfy(name -> {
            var query = new HashMap<>(call.query());
            query.remove(name);
            hook.assertForged(new Request(call.method(), query, call.headers(), call.body()));
        });
    }
}
