package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ContactProfile;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.PlatformMessageId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an adapter can do besides sending and receiving. */
public interface FacetCases extends ChannelUnderTest {
    private static <F> F facet(Optional<F> facet, String name) {
        Applies.when(facet.isPresent(), "the adapter has no facet " + name);
        return facet.orElseThrow();
    }

    @Test
    default void gesturesAreMadeAsItsCapabilitiesSay() {
        var gestures = facet(adapter().gestures(), "Gestures");
        var refusing = new ScriptedSession(sessionSettings(), new ApiResponse.NotSent("undeclared"));
        gestureByFeature().forEach((feature, gesture) -> {
            if (adapter().capabilities().can(feature)) {
                new Asking<>(this, session -> gestures.make(gesture, session)).got(FacetSample.GESTURE);
            } else {
                assertThat(gestures.make(gesture, refusing)).isNotInstanceOf(Asked.Got.class);
                assertThat(refusing.isUntouched()).isTrue();
            }
        });
    }

    @Test
    default void aGestureThatFailsIsToldHonestly() {
        var gestures = facet(adapter().gestures(), "Gestures");
        gestureByFeature().entrySet().stream()
                .filter(each -> adapter().capabilities().can(each.getKey()))
                .map(each -> new Asking<>(this, session -> gestures.make(each.getValue(), session)))
                .forEach(asking -> {
                    asking.assertDeniedWhenCredentialsAreDead();
                    asking.assertNotNowWhenNobodyAnswers();
                    asking.assertNeverThrows(FacetSample.GESTURE);
                });
    }

    @Test
    default void aNameIsReadAsThePlatformGivesIt() {
        var profile = askingWho().got(FacetSample.PROFILE);
        assertThat(profile.hasName()).isTrue();
        assertThat(profile.toString()).doesNotContain(profile.name());
    }

    @Test
    default void aNameThatThePlatformDoesNotGiveIsAnAnswer() {
        assertThat(askingWho().got(FacetSample.WITHHELD)).isEqualTo(ContactProfile.withheld());
    }

    @Test
    default void aQuestionForANameThatFailsIsToldHonestly() {
        var asking = askingWho();
        asking.assertDeniedWhenCredentialsAreDead();
        asking.assertNotNowWhenNobodyAnswers();
        asking.assertNeverThrows(FacetSample.PROFILE);
    }

    @Test
    default void aNameIsAskedForWithOneCallThatShowsNoSecret() {
        var profiles = facet(adapter().profiles(), "ContactProfiles");
        var session = new ScriptedSession(sessionSettings(), new ApiResponse.NoAnswer("time-out"));
        profiles.profile(sendSamples().account(), sendSamples().to(), session);
        assertThat(session.requests()).hasSize(1);
        assertThat(session.uploads()).isEmpty();
        var shown = session.requests() + session.requests().getFirst().url() + profiles;
        assertThat(adapter().settings().fields())
                .filteredOn(SettingsForm.Field::secret)
                .extracting(field -> sessionSettings().get(field.name()))
                .filteredOn(secret -> !secret.isBlank())
                .allSatisfy(secret -> assertThat(shown).doesNotContain(secret));
    }

    private Asking<ContactProfile> askingWho() {
        var profiles = facet(adapter().profiles(), "ContactProfiles");
        return new Asking<>(
                this,
                session ->
                        profiles.profile(sendSamples().account(), sendSamples().to(), session));
    }

    @Test
    default void anAccountIsSubscribedAndUnsubscribed() {
        var subscription = facet(adapter().subscription(), "Subscription");
        var account = sendSamples().account();
        new Asking<>(this, session -> subscription.subscribe(account, session)).got(FacetSample.SUBSCRIBED);
        new Asking<>(this, session -> subscription.unsubscribe(account, session)).got(FacetSample.SUBSCRIBED);
        assertThat(new Asking<>(this, session -> subscription.missing(account, session)).got(FacetSample.SUBSCRIPTION))
                .isEmpty();
    }

    @Test
    default void aSubscriptionThatFailsIsToldHonestly() {
        var subscription = facet(adapter().subscription(), "Subscription");
        var asking =
                new Asking<>(this, session -> subscription.missing(sendSamples().account(), session));
        asking.assertDeniedWhenCredentialsAreDead();
        asking.assertNotNowWhenNobodyAnswers();
        asking.assertNeverThrows(FacetSample.SUBSCRIPTION);
    }

    @Test
    default void aSoundAccountIsFoundToBeSound() {
        var check = facet(adapter().check(), "ConnectionCheck");
        var found =
                new Asking<>(this, session -> check.check(sendSamples().account(), session)).got(FacetSample.CHECKED);
        assertThat(found.name()).isNotBlank();
        assertThat(found.worries()).isEmpty();
    }

    @Test
    default void aCheckThatFailsIsToldHonestly() {
        var check = facet(adapter().check(), "ConnectionCheck");
        var asking = new Asking<>(this, session -> check.check(sendSamples().account(), session));
        asking.assertDeniedWhenCredentialsAreDead();
        asking.assertNotNowWhenNobodyAnswers();
        asking.assertNeverThrows(FacetSample.CHECKED);
    }

    @Test
    default void renewedCredentialsTakeThePlaceOfSettingsThatThereAre() {
        var tokens = facet(adapter().tokens(), "TokenRefresh");
        var renewed = new Asking<>(this, tokens::renew).got(FacetSample.RENEWED);
        assertThat(tokens.ahead()).isPositive();
        assertThat(renewed.settings().values().keySet())
                .isNotEmpty()
                .isSubsetOf(adapter().settings().fields().stream()
                        .map(SettingsForm.Field::name)
                        .toList());
        assertThat(renewed.toString())
                .doesNotContain(renewed.settings().values().values());
    }

    @Test
    default void aRenewalThatFailsIsToldHonestly() {
        var tokens = facet(adapter().tokens(), "TokenRefresh");
        var asking = new Asking<>(this, tokens::renew);
        asking.assertDeniedWhenCredentialsAreDead();
        asking.assertNotNowWhenNobodyAnswers();
        asking.assertNeverThrows(FacetSample.RENEWED);
    }

    @Test
    default void templatesAreListed() {
        var templates = facet(adapter().templates(), "Templates");
        assertThat(new Asking<>(this, session -> templates.list(sendSamples().account(), session))
                        .got(FacetSample.TEMPLATES))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(template.name()).isNotBlank());
    }

    @Test
    default void aListOfTemplatesThatFailsIsToldHonestly() {
        var templates = facet(adapter().templates(), "Templates");
        var asking = new Asking<>(this, session -> templates.list(sendSamples().account(), session));
        asking.assertDeniedWhenCredentialsAreDead();
        asking.assertNotNowWhenNobodyAnswers();
        asking.assertNeverThrows(FacetSample.TEMPLATES);
    }

    @Test
    default void signingUpGoesToThePlatformAndComesBackWithAccounts() {
        var signUp = facet(adapter().signUp(), "SignUp");
        var back = URI.create("https://parley.example.org/back");
        var begin = signUp.begin(back, "state-kit-1", deploymentSettings());
        assertThat(begin.toString()).startsWith("https://").contains("state-kit-1");
        var found = new Asking<>(this, session -> signUp.complete("code-kit-1", back, session)).got(FacetSample.AGREED);
        assertThat(found).isNotEmpty();
        assertThat(found.toString()).doesNotContain("code-kit-1");
    }

    private Map<Feature, Gesture> gestureByFeature() {
        var account = sendSamples().account();
        var to = sendSamples().to();
        var message = new PlatformMessageId("message-1");
        return Map.of(
                Feature.REACTIONS, new Gesture.React(account, to, message, Optional.of(new Emoji("👍"))),
                Feature.TYPING, new Gesture.Type(account, to, Optional.of(message), true),
                Feature.READ_RECEIPTS, new Gesture.Read(account, to, message));
    }
}
