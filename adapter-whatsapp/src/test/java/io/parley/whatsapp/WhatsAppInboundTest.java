package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Inbound;
import io.parley.testkit.channel.JsonMutations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no fixture shows: people without numbers, odd contents, and what WhatsApp says of accounts. */
class WhatsAppInboundTest {
    private static final String FROM = "'from':'1','id':'w1','timestamp':'1000',";

    @Test
    void whoShowsNoNumberIsKnownByTheirUserIdAndByTheirNumberAsWell() {
        assertThat(received(
                        "{'profile':{'name':'Ann','username':'ann1'},'wa_id':'77','user_id':'US.9','parent_user_id':'US.ENT.9'}",
                        "'from_user_id':'US.9','id':'w1','type':'text','text':{'body':'x'}"))
                .contains("from US.9(77,US.ENT.9)[Ann] text [x]");
        assertThat(received(
                        "{'profile':{'username':'ann1'},'user_id':'US.9'}",
                        "'from':'77','from_user_id':'US.9','id':'w1','type':'text','text':{'body':'x'}"))
                .contains("from 77(US.9)[ann1]");
    }

    @ParameterizedTest
    @CsvSource({
        "5511987654321, 551187654321, true",
        "5215512345678, 525512345678, true",
        "4915112345678, 4915112345679, false",
        "5511987654321, 551287654321, false",
    })
    void aNumberThatMetaWritesInTwoWaysIsOnePerson(String from, String contact, boolean same) {
        var said = received(
                "{'profile':{'name':'Ana'},'wa_id':'" + contact + "'}",
                "'from':'" + from + "','id':'w1','type':'text','text':{'body':'x'}");
        assertThat(said).contains(same ? from + "(" + contact + ")[Ana]" : from + "()[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'type':'voice','voice':{'id':'5','mime_type':'audio/ogg'} | AUDIO 5 audio/ogg - - WAITING []",
                "'type':'image','errors':[{'code':131052}] | IMAGE  - - - LOST []",
                "'type':'image','errors':[{'code':131000}] | unsupported image",
                "'type':'location','location':{'latitude':'1.5','longitude':2} | location 1.5,2.0 [][]",
                "'type':'location','location':{'latitude':1} | unsupported location",
                "'type':'contacts','contacts':[{'phones':[{'wa_id':'5'}],'emails':[{'email':'a@b.example'}]}] | cards [5][a@b.example][]",
                "'type':'contacts','contacts':[{'name':{'first_name':'A','last_name':'B'}}] | cards A B[][][]",
                "'type':'contacts','contacts':[] | unsupported contacts",
                "'type':'button','button':{'text':'Yes'} | chosen Yes [Yes][]",
                "'type':'interactive','interactive':{'type':'call_permission_reply','call_permission_reply':{'response':'accept'}}"
                        + " | chosen call_permission_reply [accept][{\"response\":\"accept\"}]",
                "'type':'interactive','errors':[{'code':131000}] | unsupported interactive",
                "'type':'order','order':{'product_items':[{'product_retailer_id':'p','quantity':'2','item_price':12500000.5}]}"
                        + " | order 2xp@12500000.5 []",
                "'type':'order','order':{'product_items':[{'product_retailer_id':'p','quantity':2,'item_price':1e999}]}"
                        + " | unsupported order",
                "'type':'unsupported','unsupported':{'type':'poll'},'errors':[{'code':131051}] | unsupported poll",
                "'type':'unknown' | unsupported unknown",
                "'type':'ephemeral' | unsupported ephemeral",
                "'type':'hologram','hologram':{} | unsupported hologram",
            })
    void contents(String node, String expected) {
        assertThat(received("", FROM + node)).contains(" from 1()[] " + expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'type':'reaction','reaction':{'message_id':'w0','emoji':''} | reacted w0 by 1()[] -",
                "'type':'reaction','reaction':{'message_id':'w0'} | reacted w0 by 1()[] -",
                "'type':'reaction','reaction':{'message_id':'w0','emoji':null} | reacted w0 by 1()[] -",
                "'type':'reaction','reaction':{'message_id':'w0','emoji':'no'} | unrecognised messages",
                "'type':'edit','edit':{'original_message_id':'w0','message':{'type':'text','text':{'body':'new'}}} | edited w0 [new]",
                "'type':'edit','edit':{'original_message_id':'w0','message':{'type':'video','video':{}}} | edited w0 []",
                "'type':'edit','edit':{'original_message_id':'w0'} | unrecognised messages",
                "'type':'request_welcome' | unrecognised messages",
                "'type':'system','system':{'type':'user_changed_number','new_wa_id':'2'} | renamed 1 to 2",
                "'type':'system','system':{'type':'user_changed_user_id','user_id':'MX.2','previous_user_id':'CO.1'} | renamed CO.1 to MX.2",
                "'type':'system','system':{'type':'user_changed_user_id','user_id':'MX.2'} | renamed 1 to MX.2",
                "'type':'system','system':{'type':'customer_identity_changed'} | unrecognised messages",
            })
    void whatIsSaidAboutAMessageOrAPerson(String node, String expected) {
        assertThat(received("", FROM + node)).contains(expected.strip());
    }

    @Test
    void aNewNumberMayComeWithANewUserId() {
        var said = said(
                "messages",
                "'messages':[{" + FROM + "'from_user_id':'US.1','type':'system','system':{"
                        + "'type':'user_changed_number','wa_id':'2','user_id':'US.2'}}]");
        assertThat(said)
                .satisfiesExactly(
                        one -> assertThat(one).contains("renamed 1 to 2"),
                        two -> assertThat(two).contains("renamed US.1 to US.2"));
    }

    @Test
    void aUserIdThatChangesIsAChangeOfHandle() {
        assertThat(
                        said(
                                "user_id_update",
                                "'user_id_update':[{'wa_id':'1','timestamp':'1000',"
                                        + "'user_id':{'previous':'US.1','current':'US.2'},'parent_user_id':{'previous':'US.ENT.1','current':'US.ENT.1'}}]"))
                .singleElement()
                .asString()
                .contains("renamed US.1 to US.2");
    }

    @ParameterizedTest
    @CsvSource({"stop, false", "resume, true", "signup, true"})
    void aWishAboutAdvertisingIsKept(String word, boolean wanted) {
        assertThat(said(
                        "user_preferences",
                        "'user_preferences':[{'user_id':'US.1','category':'marketing_messages','value':'" + word
                                + "','timestamp':1000}]"))
                .singleElement()
                .asString()
                .contains("prefers US.1 " + wanted);
        assertThat(said("user_preferences", "'user_preferences':[{'wa_id':'1','category':'other','value':'stop'}]"))
                .singleElement()
                .asString()
                .contains("unrecognised user_preferences");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'type':'image','image':{'id':'5','caption':'c'} | echoed w1 to 2()[] IMAGE 5 - - - WAITING [c]",
                "'type':'revoke','revoke':{'original_message_id':'w0'} | deleted w0",
                "'type':'reaction','reaction':{'message_id':'w0','emoji':'x'} | unrecognised smb_message_echoes",
            })
    void whatTheBusinessWroteOnItsPhoneIsAnEcho(String node, String expected) {
        assertThat(said("smb_message_echoes", "'message_echoes':[{" + FROM + "'to':'2'," + node + "}]"))
                .singleElement()
                .asString()
                .contains(expected);
    }

    @Test
    void aBlockedAccountIsToldOutsideOfMessages() {
        assertThat(said("messages", "'errors':[{'code':131031}]"))
                .singleElement()
                .asString()
                .contains("account DEGRADED channel-blocked (131031)");
        assertThat(said("messages", "'errors':[{'code':131000}]"))
                .singleElement()
                .asString()
                .contains("unrecognised errors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "account_update | 'event':'DISABLED_UPDATE','ban_info':{'waba_ban_state':'DISABLE'} | DISCONNECTED | account-banned",
                "account_update | 'event':'PARTNER_REMOVED' | DISCONNECTED | account-no-longer-shared",
                "account_update | 'event':'PARTNER_APP_UNINSTALLED' | DISCONNECTED | account-no-longer-shared",
                "account_update | 'event':'ACCOUNT_OFFBOARDED' | DISCONNECTED | account-no-longer-shared",
                "account_update | 'event':'ACCOUNT_RECONNECTED' | CONNECTED | account-shared",
                "account_update | 'event':'ACCOUNT_RESTRICTION' | DEGRADED | account-restricted",
                "account_alerts | 'alert_severity':'CRITICAL','alert_type':'X' | DEGRADED | account-alert",
                "account_alerts | 'alert_severity':'INFORMATIONAL' | CONNECTED | account-notice",
                "account_review_update | 'decision':'REJECTED' | DEGRADED | account-review-rejected",
                "account_review_update | 'decision':'DEFERRED' | DEGRADED | account-review-pending",
                "phone_number_quality_update | 'event':'DOWNGRADE' | DEGRADED | limit-lowered",
                "phone_number_quality_update | 'event':'UNFLAGGED' | CONNECTED | quality-restored",
                "phone_number_quality_update | 'event':'UPGRADE' | CONNECTED | limit-raised",
                "phone_number_name_update | 'decision':'REJECTED' | DEGRADED | name-rejected",
                "phone_number_name_update | 'decision':'DEFERRED' | DEGRADED | name-under-review",
                "security | 'event':'PIN_CHANGED' | DEGRADED | two-step-pin-changed",
                "security | 'event':'PIN_RESET_REQUEST' | DEGRADED | two-step-pin-reset",
            })
    void whatHappensToAnAccountHasACodeAndAWayOut(String field, String value, String health, String code) {
        var body = body(field, value);
        assertThat(Samples.only(body)).isInstanceOfSatisfying(Inbound.AccountChanged.class, changed -> {
            assertThat(changed.account().value()).isEqualTo("WABA");
            assertThat(changed.health()).hasToString(health);
            assertThat(changed.what().code()).isEqualTo(code);
            assertThat(changed.what().explanation()).endsWith(".");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_update|'event':'AD_ACCOUNT_LINKED'",
                "account_update|'event':'DISABLED_UPDATE'",
                "account_update|",
                "account_alerts|'alert_severity':'?'",
                "account_review_update|'decision':'?'",
                "phone_number_quality_update|'event':7",
                "phone_number_name_update|'decision':'?'",
                "security|'event':'?'",
                "message_template_status_update|'event':'APPROVED'",
                "message_template_components_update|'message_template_id':1",
                "flows|'event':'x'",
                "telepathy|'event':'x'",
            })
    void everyOtherWordIsKeptAsItCame(String fieldAndValue) {
        var parts = Stream.of(fieldAndValue.split("\\|", 2)).toList();
        assertThat(Samples.only(body(parts.getFirst(), parts.getLast())))
                .isInstanceOfSatisfying(
                        Inbound.Unrecognised.class,
                        kept -> assertThat(kept.kind()).isEqualTo(parts.getFirst()));
    }

    @ParameterizedTest
    @CsvSource({
        "PAUSED, PAUSED",
        "FLAGGED, PAUSED",
        "REINSTATED, APPROVED",
        "PENDING_DELETION, OTHER",
        "DISABLED, DISABLED"
    })
    void aTemplateHasTheStatusThatWasDecided(String event, String status) {
        var body = Samples.file("template-status-approved").replace("\"APPROVED\"", "\"" + event + "\"");
        assertThat(Told.line(Samples.only(body))).contains("order_confirmation en_US " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=, true",
        "49F2276348062 93B, false",
        "49f22763480629 3b, false",
        "a1b2c3d4e5f6..., false",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA, true",
    })
    void aChecksumIsHexadecimalOrNone(String written, boolean isOne) {
        assertThat(Sha256.hexadecimal(written).isPresent()).isEqualTo(isOne);
        assertThat(Sha256.hexadecimal(written).orElse("0".repeat(64))).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'from':'1','event':'connect' | received c1 from 1()[] call Begun[]",
                "'from':1,'to':155,'event':'connect','direction':'USER_INITIATED' | received c1 from 1()[] call Begun[]",
                "'from_user_id':'US.9','event':'connect' | received c1 from US.9()[] call Begun[]",
                "'from':'155','to':'1','event':'connect','direction':'USER_INITIATED' | received c1 from 1()[] call Begun[]",
                "'from':'1','to':'155','event':'connect','direction':'BUSINESS_INITIATED' | echoed c1 to 1()[] call Begun[]",
                "'from':'1','event':'terminate','status':'COMPLETED' | call Missed[]",
                "'from':'1','event':'terminate','status':'REJECTED' | call Missed[]",
                "'from':'1','event':'terminate','status':['Failed','Completed'],'duration':'7' | Completed[duration=Optional[PT7S]]",
                "'from':'1','event':'terminate','start_time':1000,'end_time':'1060' | Completed[duration=Optional[PT1M]]",
                "'from':'1','event':'terminate','start_time':1000 | Completed[duration=Optional.empty]",
                "'from':'1','event':'terminate','start_time':1060,'end_time':1000 | Completed[duration=Optional.empty]",
                "'from':'1','event':'terminate','duration':-1,'end_time':1000 | Completed[duration=Optional.empty]",
                "'from':'1','event':'terminate','duration':2000000000 | call Missed[]",
                "'from':'1','event':'call_recording_available' | unrecognised calls",
                "'event':'connect' | unrecognised calls",
            })
    void aCallIsByWhoeverIsNotTheAccountAndTheTimesTellWhetherItWasTaken(String call, String expected) {
        var body = body(
                "calls",
                "'metadata':{'phone_number_id':'106','display_phone_number':'+1 55'},'calls':[{'id':'c1','timestamp':'1000',"
                        + call + "}]");
        assertThat(Told.line(Samples.only(body))).contains(expected);
    }

    @Test
    void whatWentWrongWithACallDoesNotMakeTheAccountIll() {
        var said = said("calls", "'errors':[{'code':190,'message':'x'}]");
        assertThat(said).containsExactly("106 unrecognised calls");
    }

    private static String received(String contacts, String message) {
        var said = said("messages", "'contacts':[" + contacts + "],'messages':[{" + message + "}]");
        assertThat(said).hasSize(1);
        return said.getFirst();
    }

    /** Whatever becomes of the body on its way, reading it does not throw. */
    private static List<String> said(String field, String value) {
        var body = body(field, "'metadata':{'phone_number_id':'106'}," + value);
        JsonMutations.of(body)
                .forEach(mutated -> assertThat(Samples.verdict(mutated)).isNotNull());
        return Samples.said(body).stream().map(Told::line).toList();
    }

    private static String body(String field, String value) {
        return ("{'object':'whatsapp_business_account','entry':[{'id':'WABA','time':1000,'changes':[{'field':'" + field
                        + "','value':{" + value + "}}]}]}")
                .replace('\'', '"');
    }
}
