package io.parley.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryEventTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MessageReceived | {'type':'message','id':'1','from':{'id':'ana'},'text':'Hi',AT}",
                "MessageEchoed | {'type':'echo','id':'1','to':{'id':'ana'},'text':'Hi',AT}",
                "MessageEdited | {'type':'edited','message':'1','text':'Hi',AT}",
                "MessageDeleted | {'type':'deleted','message':'1',AT}",
                "Reacted | {'type':'reaction','message':'1','from':{'id':'ana'},'emoji':'',AT}",
                "DeliveryReported | {'type':'status','message':'1','status':'failed',AT}",
                "ReachedUntil | {'type':'reached','contact':'ana','status':'read',AT}",
                "ContactReferred | {'type':'referred','id':'1','from':{'id':'ana'},'referral':{'source':'ad'},AT}",
                "HandleChanged | {'type':'contact_changed','before':'ana','after':'anna',AT}",
                "PreferenceChanged | {'type':'preference','contact':'ana','wants_marketing':false,AT}",
                "AccountChanged | {'type':'account','id':'1','health':'degraded',AT}"
            })
    void everyEventOfTheDocumentIsUnderstoodAndKeptWhereItHasNoTime(String variant, String event) {
        var at = "'at':'2026-11-21T10:00:00Z'";
        assertThat(read(event.replace("AT", at)).getClass().getSimpleName()).isEqualTo(variant);
        assertThat(read(event.replace("AT", "'x':1"))).isInstanceOf(Inbound.Unrecognised.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "http://shop.example.org/1.jpg", "file:///etc/passwd", "https:/x", ""})
    void anAddressThatCouldDoHarmIsNeitherShownNorFollowed(String url) {
        var message = "{'type':'message','id':'1','from':{'id':'ana'},'at':'2026-11-21T10:00:00Z','media':[{'url':'"
                + url + "'}],'shared':{'url':'" + url + "'}}";
        assertThat(((Inbound.MessageReceived) read(message)).content()).isInstanceOf(Content.Unsupported.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'state':'begun'} | Begun[]",
                "{'state':'missed'} | Missed[]",
                "{'state':'completed','seconds':83} | Completed[duration=Optional[PT1M23S]]",
                "{'state':'completed','seconds':-1} | Completed[duration=Optional.empty]",
                "{'state':'completed'} | Completed[duration=Optional.empty]",
            })
    void aCallSaysHowItWent(String call, String state) {
        var message = "{'type':'message','id':'1','from':{'id':'ana'},'at':'2026-11-21T10:00:00Z','call':" + call + "}";
        assertThat(((Inbound.MessageReceived) read(message)).content())
                .isInstanceOfSatisfying(
                        Content.Call.class, told -> assertThat(told.state()).hasToString(state));
    }

    @ParameterizedTest
    @CsvSource({"once, ONCE", "often, OFTEN", "always, NOT"})
    void whatWasPassedOnSaysSo(String word, String forwarding) {
        var message = "{'type':'message','id':'1','from':{'id':'ana'},'at':'2026-11-21T10:00:00Z','text':'Look',"
                + "'forwarded':'" + word + "'}";
        assertThat(((Inbound.MessageReceived) read(message)).forwarding()).hasToString(forwarding);
    }

    @Test
    void anEventNamesNoAccount() {
        var message = "{'type':'message','id':'1','account':'rival','from':{'id':'ana'},'text':'Hi',"
                + "'at':'2026-11-21T10:00:00Z'}";
        assertThat(read(message).account()).isEqualTo(new AccountId("shop"));
    }

    private static Inbound read(String event) {
        var json = StrictJson.read(Bytes.utf8(event.replace('\'', '"'))).orElseThrow();
        return new Event(new AccountId("shop"), new Fields(json)).read();
    }
}
