package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.identity.ReturnPath;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.ProviderRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.IdentityProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderSignInServiceTest {
    private static final ProviderKey PLAIN = new ProviderKey("plain");
    private static final ProviderKey OTHER = new ProviderKey("other");
    private static final String BROWSER = "browser-1";

    private final List<IdentityProvider.Request> sent = new ArrayList<>();
    private final List<IdentityProvider.Code> redeemed = new ArrayList<>();
    private final World world = new World(ports -> new Ports(
            ports.storage(),
            ports.surroundings(),
            new Ports.Security(
                    ports.security().hasher(),
                    ports.security().signer(),
                    ports.security().secrets(),
                    ports.security().attempts(),
                    List.of(new Plain(PLAIN), new Plain(OTHER))),
            ports.policies(),
            ports.files()));
    private final ProviderSignInService service = world.messaging.providerSignIn();

    private String begin(ProviderKey key) {
        service.begin(key, ReturnPath.HOME, BROWSER).orElseThrow();
        return sent.getLast().state();
    }

    private String admitted() {
        service.beginLink(world.owner, PLAIN, ReturnPath.HOME, BROWSER).orElseThrow();
        assertThat(service.finish(PLAIN, sent.getLast().state(), "ada", BROWSER))
                .isEqualTo(new ProviderArrival.Linked(ReturnPath.HOME));
        return ((ProviderArrival.Admitted) service.finish(PLAIN, begin(PLAIN), "ada", BROWSER)).code();
    }

    private static Refusal why(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why();
    }

    private void assertLost(ProviderKey key, String state) {
        assertThat(service.finish(key, state, "ada", BROWSER))
                .isEqualTo(new ProviderArrival.Lost(new ProviderRefusal.AttemptInvalid()));
    }

    @Test
    void anAttemptLastsTenMinutes() {
        String first = begin(PLAIN);
        world.pass(ProviderSignInService.ATTEMPT_LIFE.minusMillis(1));
        assertThat(service.finish(PLAIN, first, "ada", BROWSER)).isInstanceOf(ProviderArrival.TurnedAway.class);
        String second = begin(PLAIN);
        world.pass(ProviderSignInService.ATTEMPT_LIFE);
        assertLost(PLAIN, second);
    }

    /** A provider that was taken over must not finish what was begun with another (RFC 9700, section 4.4). */
    @Test
    void whatWasBegunWithOneProviderEndsWithNoOther() {
        assertLost(OTHER, begin(PLAIN));
        assertThat(redeemed).isEmpty();
    }

    @Test
    void theCodeLastsAMinute() {
        String code = admitted();
        world.pass(ProviderSignInService.CODE_LIFE);
        assertThat(why(service.redeem(code, BROWSER, Origin.unknown()))).isEqualTo(new ProviderRefusal.CodeInvalid());
        String another = ((ProviderArrival.Admitted) service.finish(PLAIN, begin(PLAIN), "ada", BROWSER)).code();
        world.pass(ProviderSignInService.CODE_LIFE.minus(Duration.ofMillis(1)));
        assertThat(service.redeem(another, BROWSER, Origin.unknown())
                        .orElseThrow()
                        .member()
                        .id())
                .isEqualTo(world.owner.member());
    }

    @Test
    void aStateIsNoCodeAndACodeIsNoState() {
        String code = admitted();
        assertLost(PLAIN, code);
        assertThat(why(service.redeem(begin(PLAIN), BROWSER, Origin.unknown())))
                .isEqualTo(new ProviderRefusal.CodeInvalid());
    }

    @Test
    void eachAttemptHasItsOwnStateNonceAndVerifier() {
        service.finish(PLAIN, begin(PLAIN), "ada", BROWSER);
        service.finish(PLAIN, begin(PLAIN), "ada", BROWSER);
        assertThat(sent).extracting(IdentityProvider.Request::state).doesNotHaveDuplicates();
        assertThat(sent).extracting(IdentityProvider.Request::challenge).doesNotHaveDuplicates();
        assertThat(redeemed).extracting(IdentityProvider.Code::nonce).doesNotHaveDuplicates();
        assertThat(redeemed)
                .extracting(IdentityProvider.Code::nonce)
                .containsExactlyElementsOf(
                        sent.stream().map(IdentityProvider.Request::nonce).toList());
        assertThat(redeemed).allSatisfy(code -> assertThat(code.verifier()).hasSizeBetween(43, 128));
    }

    @Test
    void onlyWhoIsSignedInLinks() {
        var host = new Caller(world.owner.organization(), world.owner.member(), "Ada", world.owner.permissions());
        assertThat(why(service.beginLink(host, PLAIN, ReturnPath.HOME, BROWSER)))
                .isEqualTo(new Refusal.OnlyInPerson());
    }

    /** Believes everybody who says who they are. */
    private final class Plain implements IdentityProvider {
        private final ProviderKey key;

        private Plain(ProviderKey key) {
            this.key = key;
        }

        @Override
        public ProviderKey key() {
            return key;
        }

        @Override
        public String name() {
            return "Plain";
        }

        @Override
        public Direction direct(Request request) {
            sent.add(request);
            return new Direction.To("https://plain.example");
        }

        @Override
        public Testimony redeem(Code code) {
            redeemed.add(code);
            return new Testimony.Known(new ExternalIdentity("https://plain.example", code.value()), Optional.empty());
        }
    }
}
