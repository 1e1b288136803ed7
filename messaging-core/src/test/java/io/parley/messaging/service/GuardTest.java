package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.guard.WordList;
import io.parley.messaging.guard.WordPolicy;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final Rate RATE = new Rate(3, Duration.ofSeconds(9));

    private final World world = new World(GuardTest::guarded);

    private static Ports guarded(Ports ports) {
        var standard = Ports.Policies.standard();
        var words = new WordListGuard(
                ports.storage().transactor(), ports.surroundings().time(), WordList.of(List.of("bogus")));
        return new Ports(
                ports.storage(),
                ports.surroundings(),
                ports.security(),
                new Ports.Policies(
                        standard.limits(), standard.passwords(), standard.delivery(), words, Optional.of(RATE)));
    }

    @Test
    void nothingIsLookedForUntilTheOrganizationWantsIt() {
        world.customerWrites("in-1", "damn");

        assertThat(text(world.post("damn bogus"))).isEqualTo("damn bogus");
        assertThat(world.messages()).noneMatch(Message::flagged);
    }

    @Test
    void maskedWordsAreStoredCoveredAndKeepTheirStyle() {
        world.customerWrites("in-1", "hello");
        want(world.owner, WordPolicy.MASK, "damn");
        var text = new RichText("damn it", List.of(new Span(5, 2, new Style.Bold())));

        var posted = post(world.owner, text).orElseThrow().message();

        assertThat(posted.content())
                .isEqualTo(new Content.Text(new RichText("**** it", List.of(new Span(5, 2, new Style.Bold())))));
        assertThat(posted.flagged()).isFalse();
        assertThat(world.messages()).last().isEqualTo(posted);
    }

    @Test
    void flaggedMessagesPassAsTheyAre() {
        world.customerWrites("in-1", "hello");
        want(world.owner, WordPolicy.FLAG, "damn");

        var posted = world.post("damn it");

        assertThat(text(posted)).isEqualTo("damn it");
        assertThat(posted.flagged()).isTrue();
        assertThat(world.post("fine").flagged()).isFalse();
    }

    @Test
    void refusedMessagesAreNotStored() {
        world.customerWrites("in-1", "hello");
        want(world.owner, WordPolicy.REFUSE, "damn");

        assertThat(refusal(post(world.owner, RichText.plain("d4mn")))).isInstanceOf(MessageRefusal.WordsRefused.class);
        assertThat(world.messages()).hasSize(1);
    }

    @Test
    void anEditIsHeldToTheSameWords() {
        world.customerWrites("in-1", "hello");
        var posted = world.post("fine");
        want(world.owner, WordPolicy.REFUSE, "damn");

        var edited = world.messaging.messages().edit(world.owner, posted.id(), RichText.plain("damn"));

        assertThat(refusal(edited)).isInstanceOf(MessageRefusal.WordsRefused.class);
    }

    @Test
    void aCustomersWordsAreFlaggedAndNeverTouched() {
        want(world.owner, WordPolicy.REFUSE, "damn");

        world.customerWrites("in-1", "damn it");
        world.customerWrites("in-2", "sorry");

        assertThat(world.messages()).extracting(GuardTest::text).containsExactly("damn it", "sorry");
        assertThat(world.messages()).extracting(Message::flagged).containsExactly(true, false);
    }

    @Test
    void anOrganizationWithoutAListGetsTheHosts() {
        world.customerWrites("in-1", "hello");
        want(world.owner, WordPolicy.MASK);

        assertThat(text(world.post("bogus damn"))).isEqualTo("***** damn");
    }

    @Test
    void aChangeCountsAtOnce() {
        world.customerWrites("in-1", "hello");
        want(world.owner, WordPolicy.MASK, "damn");
        assertThat(text(world.post("damn"))).isEqualTo("****");

        want(world.owner, WordPolicy.OFF);

        assertThat(text(world.post("damn"))).isEqualTo("damn");
    }

    @Test
    void aChangeOnAnotherNodeCountsAfterAWhile() {
        world.customerWrites("in-1", "hello");
        world.post("damn");
        world.ports.storage().transactor().inOrganization(world.owner.organization(), tx -> {
            var wanted =
                    new OrganizationPatch(Optional.empty(), Optional.of(WordPolicy.MASK), Optional.of(List.of("damn")));
            tx.organizations().save(wanted.applyTo(tx.organizations().settings()));
            return true;
        });

        world.pass(WordListGuard.MAX_AGE);

        assertThat(text(world.post("damn"))).isEqualTo("****");
    }

    @Test
    void whatOneOrganizationWantsIsNoConcernOfAnother() {
        var stranger = world.register("Other", "eve@other.example");
        want(stranger, WordPolicy.REFUSE, "damn");
        world.customerWrites("in-1", "hello");

        assertThat(text(world.post("damn"))).isEqualTo("damn");
        assertThat(world.messaging
                        .organizations()
                        .get(world.owner)
                        .orElseThrow()
                        .settings()
                        .words())
                .isEmpty();
    }

    @Test
    void onlyWhoManagesTheOrganizationSeesAndChangesIt() {
        var agent =
                new Caller(world.owner.organization(), world.owner.member(), "Ada", Set.of(Permission.MANAGE_MEMBERS));

        assertThat(refusal(world.messaging.organizations().get(agent))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(refusal(world.messaging.organizations().change(agent, patch(WordPolicy.OFF))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        want(world.owner, WordPolicy.MASK, "damn");

        var changed = world.messaging
                .organizations()
                .change(
                        world.owner,
                        new OrganizationPatch(Optional.of("Acme & Co."), Optional.empty(), Optional.empty()))
                .orElseThrow();

        assertThat(changed.organization().name()).isEqualTo("Acme & Co.");
        assertThat(changed.settings().wordPolicy()).isEqualTo(WordPolicy.MASK);
        assertThat(changed.settings().words()).containsExactly("damn");
    }

    @Test
    void whoWritesTooFastWaitsAsLongAsToldAndNoLonger() {
        world.customerWrites("in-1", "hello");
        for (int sent = 0; sent < RATE.times(); sent++) {
            world.post("message " + sent);
        }

        var refused = refusal(post(world.owner, RichText.plain("one more")));

        assertThat(refused).isEqualTo(new MessageRefusal.TooManyMessages(Duration.ofSeconds(3)));
        world.pass(Duration.ofSeconds(3));
        assertThat(world.post("one more")).isNotNull();
    }

    @Test
    void sayingTheSameThingAgainCostsNothing() {
        world.customerWrites("in-1", "hello");
        var message = new NewMessage(
                RichText.plain("hello"), Optional.empty(), Optional.of(new ClientId("once")), OptionalLong.empty());
        for (int sent = 0; sent < 10; sent++) {
            world.messaging
                    .messages()
                    .post(world.owner, world.conversation().id(), message)
                    .orElseThrow();
        }

        assertThat(world.post("another")).isNotNull();
    }

    private void want(Caller caller, WordPolicy policy, String... words) {
        world.messaging.organizations().change(caller, patch(policy, words)).orElseThrow();
    }

    private static OrganizationPatch patch(WordPolicy policy, String... words) {
        return new OrganizationPatch(Optional.empty(), Optional.of(policy), Optional.of(List.of(words)));
    }

    private Outcome<Posted> post(Caller caller, RichText text) {
        var message = new NewMessage(text, Optional.empty(), Optional.empty(), OptionalLong.empty());
        return world.messaging.messages().post(caller, world.conversation().id(), message);
    }

    private static String text(Message message) {
        return ((Content.Text) message.content()).text();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why();
    }
}
