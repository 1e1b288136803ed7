package io.parley.meta.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Health;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Inbound.AccountChanged;
import io.parley.messaging.channel.Inbound.ContactReferred;
import io.parley.messaging.channel.Inbound.ControlChanged;
import io.parley.messaging.channel.Inbound.DeliveryReported;
import io.parley.messaging.channel.Inbound.PreferenceChanged;
import io.parley.messaging.channel.Inbound.ReachedUntil;
import io.parley.messaging.channel.Inbound.Reacted;
import io.parley.messaging.channel.Inbound.Unrecognised;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Samples;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
    @Test
    void aReactionIsAnEmojiUntilItIsTakenBack() {
        assertThat(((Reacted) Said.inFile("messenger/reaction-react-sad")).emoji())
                .contains(new Emoji("😢"));
        assertThat(((Reacted) Said.inFile("instagram/reaction-react-love")).emoji())
                .contains(new Emoji("❤️"));
        assertThat(((Reacted) Said.inFile("messenger/reaction-unreact")).emoji())
                .isEmpty();
    }

    @Test
    void aReactionThatOnlyHasANameIsShownAsItsEmoji() {
        var named = Said.event("\"reaction\":{\"mid\":\"m\",\"action\":\"react\",\"reaction\":\"wow\"}");
        assertThat(((Reacted) named).emoji()).contains(new Emoji("😮"));
        var other = Said.event("\"reaction\":{\"mid\":\"m\",\"action\":\"react\",\"reaction\":\"other\"}");
        assertThat(other).isInstanceOf(Unrecognised.class);
    }

    @Test
    void deliveriesNameMessagesAndAllBeforeAMoment() {
        assertThat(Said.all(Samples.file("messenger/delivery-mids-watermark")))
                .satisfiesExactly(
                        named -> {
                            var report = (DeliveryReported) named;
                            assertThat(report.message())
                                    .isEqualTo(new PlatformMessageId("mid.1458668856218:ed81099e15d3f4f233"));
                            assertThat(report.status()).isEqualTo(MessageStatus.DELIVERED);
                            // The event has no time of its own.
                            assertThat(report.at()).isEqualTo(Instant.ofEpochMilli(1_458_668_856_451L));
                        },
                        all -> assertThat(((ReachedUntil) all).until())
                                .isEqualTo(Instant.ofEpochMilli(1_458_668_856_253L)));
    }

    @Test
    void messengerReadsUpToAMomentAndInstagramAMessage() {
        var until = (ReachedUntil) Said.inFile("messenger/read-watermark");
        assertThat(until.status()).isEqualTo(MessageStatus.READ);
        assertThat(until.contact().value()).isEqualTo(Samples.PSID);
        assertThat(((DeliveryReported) Said.inFile("instagram/messaging-seen")).status())
                .isEqualTo(MessageStatus.READ);
    }

    @Test
    void whoComesByALinkIsReferred() {
        assertThat(((ContactReferred) Said.inFile("messenger/referral-discover-tab-no-ref")).referral())
                .satisfies(referral -> {
                    assertThat(referral.source()).isEqualTo("DISCOVER_TAB");
                    assertThat(referral.reference()).isEmpty();
                });
        var optIn = (ContactReferred) Said.inFile("messenger/optin-ref");
        assertThat(optIn.referral().reference()).isEqualTo("checkout_1001");
        assertThat(optIn.at()).isEqualTo(Instant.ofEpochSecond(1_234_567_890));
    }

    @Test
    void aCheckboxNamesNobodyYet() {
        var body = Said.page("\"optin\":{\"ref\":\"a\",\"user_ref\":\"b\"}").replace("\"sender\":{\"id\":\"7\"},", "");
        assertThat(Said.only(body)).isInstanceOf(Unrecognised.class);
    }

    @ParameterizedTest
    @CsvSource({"STOP_NOTIFICATIONS, false", "RESUME_NOTIFICATIONS, true"})
    void messagesAboutATopicAreWantedOrNot(String status, boolean wanted) {
        var event = Said.event(
                "\"optin\":{\"type\":\"notification_messages\",\"notification_messages_status\":\"" + status + "\"}");
        assertThat(((PreferenceChanged) event).wantsMarketing()).isEqualTo(wanted);
    }

    @Test
    void controlIsOursWhereOurAppGetsIt() {
        assertThat(((ControlChanged) Said.inFile("messenger/pass-thread-control")).inControl())
                .isFalse();
        assertThat(((ControlChanged) Said.inFile("messenger/take-thread-control")).inControl())
                .isFalse();
        assertThat(passed("15", "15")).isTrue();
        assertThat(passed("15", "16")).isFalse();
        assertThat(passed("", "16")).isTrue();
    }

    @Test
    void aBlockedPageIsDisconnectedUntilTheBlockIsLifted() {
        var blocked = (AccountChanged) withoutSender("\"policy_enforcement\":{\"action\":\"block\",\"reason\":\"r\"}");
        assertThat(blocked.health()).isEqualTo(Health.DISCONNECTED);
        assertThat(blocked.what().code()).isEqualTo("channel-blocked");
        var lifted = (AccountChanged) withoutSender("\"policy-enforcement\":{\"action\":\"unblock\"}");
        assertThat(lifted.health()).isEqualTo(Health.CONNECTED);
        assertThat(lifted.key()).isNotEqualTo(blocked.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"game_play\":{\"game_id\":\"1\"}",
                "\"app_roles\":{\"15\":[\"primary_receiver\"]}",
                "\"telepathy\":{}",
                "\"message\":null",
                "\"message_edit\":{\"mid\":\"m\",\"num_edit\":0}",
                "\"read\":{}",
                "\"delivery\":{\"mids\":[]}",
                "\"pass_thread_control\":{}",
                "\"referral\":{}",
                "\"postback\":{}",
                "\"policy_enforcement\":{\"action\":\"frown\"}",
                "\"seq\":1",
            })
    void whatWeDoNotReadIsKept(String event) {
        assertThat(Said.event(event))
                .isInstanceOfSatisfying(
                        Unrecognised.class, kept -> assertThat(kept.raw()).contains(event));
    }

    @Test
    void whatIsNoEventIsKept() {
        assertThat(Said.only("{\"entry\":[{\"id\":\"1\"}]}")).isInstanceOf(Unrecognised.class);
        assertThat(Said.only("{\"entry\":[7]}")).isInstanceOf(Unrecognised.class);
        assertThat(Said.only("{\"entry\":[{\"id\":\"1\",\"messaging\":{}}]}")).isInstanceOf(Unrecognised.class);
        assertThat(Said.only("{\"entry\":[{\"id\":\"1\",\"hums\":[1]}]}"))
                .isInstanceOfSatisfying(
                        Unrecognised.class, kept -> assertThat(kept.kind()).isEqualTo("hums"));
        assertThat(Said.only("{\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"comments\",\"value\":{}}]}]}"))
                .isInstanceOfSatisfying(
                        Unrecognised.class, kept -> assertThat(kept.kind()).isEqualTo("comments"));
    }

    private static boolean passed(String ours, String newOwner) {
        var body = Said.page("\"pass_thread_control\":{\"new_owner_app_id\":" + newOwner + "}");
        var deployment = new Settings(Map.of("appSecret", Said.APP_SECRET, "appId", ours));
        var said = ((Verdict.Accepted) Said.verdict(body, deployment)).said();
        return ((ControlChanged) said.getFirst()).inControl();
    }

    private static Inbound withoutSender(String event) {
        return Said.only(Said.page(event).replace("\"sender\":{\"id\":\"7\"},", ""));
    }
}
