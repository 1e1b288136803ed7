package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubscriptionsTest extends SandboxTest {
    private static final String PAGE_APPS = "/v25.0/" + PAGE + "/subscribed_apps";
    private static final String APP_TOKEN = APP + "%7Cs3cret";

    @Test
    void aPageIsSubscribedToFields() {
        var subscribe = PAGE_APPS + "?subscribed_fields=messages,message_echoes";
        assertThat(caller.call("POST", subscribe, "page-token", "", "").status())
                .isEqualTo(200);
        var app = caller.get(PAGE_APPS, "page-token").body().path("data").path(0);
        assertThat(app.path("id").asText()).isEqualTo(APP);
        assertThat(app.path("subscribed_fields")).hasSize(2);
        assertThat(caller.delete(PAGE_APPS, "page-token").status()).isEqualTo(200);
        assertThat(caller.get(PAGE_APPS, "page-token").body().path("data")).isEmpty();
    }

    @Test
    void fieldsMayComeAsJsonAndMustExist() {
        assertThat(caller.post(PAGE_APPS, "page-token", "{'subscribed_fields':['messages']}")
                        .status())
                .isEqualTo(200);
        assertThat(caller.post(PAGE_APPS, "page-token", "{'subscribed_fields':['masseges']}")
                        .code())
                .isEqualTo(100);
        assertThat(caller.post(PAGE_APPS, "page-token", "{}").code()).isEqualTo(100);
    }

    @Test
    void onlyWhatIsSubscribedIsTold() {
        graph.app().callback(Platform.MESSENGER, callback.address());
        var pia = graph.page(PAGE).customer(PSID, "Pia");
        pia.writes("Nobody listens");
        caller.post(PAGE_APPS, "page-token", "{'subscribed_fields':['messages']}");
        pia.writes("Hello");
        pia.presses("HELP", "Help", "");
        awaitWebhooks();
        assertThat(callback.events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.path("message").path("text").asText()).isEqualTo("Hello"));
    }

    @Test
    void aCallbackMustShakeHands() {
        var subscriptions = "/v25.0/" + APP + "/subscriptions?access_token=" + APP_TOKEN;
        var request = "{'object':'page','callback_url':'" + callback.address() + "','verify_token':'%s',"
                + "'fields':'messages'}";
        assertThat(caller.post(subscriptions, "", request.formatted("wrong")).code())
                .isEqualTo(2200);
        assertThat(caller.post(subscriptions, "", request.formatted("verify")).status())
                .isEqualTo(200);
        var listed = caller.get(subscriptions, "").body().path("data").path(0);
        assertThat(listed.path("object").asText()).isEqualTo("page");
        assertThat(listed.path("callback_url").asText())
                .isEqualTo(callback.address().toString());
        assertThat(caller.get("/v25.0/" + APP + "/subscriptions", "page-token").code())
                .isEqualTo(190);
    }

    @Test
    void aBusinessAccountMayBeHeardElsewhere() {
        var apps = "/v25.0/" + WABA + "/subscribed_apps";
        var override = "{'override_callback_uri':'" + callback.address() + "','verify_token':'verify'}";
        assertThat(caller.post(apps, "wa-token", override.replace("'verify'}", "'no'}"))
                        .code())
                .isEqualTo(2200);
        assertThat(caller.post(apps, "wa-token", override).status()).isEqualTo(200);
        graph.phoneNumber(PHONE).customer(ANN, "Ann").writes("Hello");
        awaitWebhooks();
        assertThat(callback.calls()).hasSize(1);
        assertThat(caller.get(apps, "wa-token")
                        .body()
                        .path("data")
                        .path(0)
                        .path("override_callback_uri")
                        .asText())
                .isEqualTo(callback.address().toString());
        caller.delete(apps, "wa-token");
        assertThat(caller.get(apps, "wa-token").body().path("data")).isEmpty();
    }

    @Test
    void profilesAreToldToWhomTheyWroteTo() {
        var pia = graph.page(PAGE).customer(PSID, "Pia Gomez");
        graph.instagram(SHOP).customer(IGSID, "Ana G");
        var profile = caller.get("/v25.0/" + PSID + "?fields=first_name,last_name", "page-token")
                .body();
        assertThat(profile.path("first_name").asText()).isEqualTo("Pia");
        assertThat(profile.has("profile_pic")).isFalse();
        assertThat(caller.get("/v25.0/" + IGSID + "?fields=username", "ig-token")
                        .body()
                        .path("username")
                        .asText())
                .isEqualTo("ana.g");
        assertThat(caller.get("/v25.0/" + PSID, "ig-token").subcode()).isEqualTo(33);
        pia.hidesProfile();
        assertThat(caller.get("/v25.0/" + PSID, "page-token").subcode()).isEqualTo(2018218);
        graph.instagram(SHOP).customer(IGSID, "").hidesProfile();
        assertThat(caller.get("/v25.0/" + IGSID, "ig-token").code()).isEqualTo(230);
    }

    @Test
    void whoHasNoNameHasAUsername() {
        graph.instagram(SHOP).customer(IGSID, "").username("ana_g");
        var profile = caller.get("/v25.0/" + IGSID + "?fields=name,username", "ig-token")
                .body();
        assertThat(profile.has("name")).isFalse();
        assertThat(profile.path("username").asText()).isEqualTo("ana_g");
        graph.page(PAGE).customer(PSID, "Pia");
        var pia = caller.get("/v25.0/" + PSID + "?fields=name,last_name", "page-token")
                .body();
        assertThat(pia.path("name").asText()).isEqualTo("Pia");
        assertThat(pia.path("last_name").asText()).isEmpty();
    }

    @Test
    void profilesAreReadWithAPermissionAndInNoOtherWay() {
        graph.withToken("narrow", PAGE, "pages_show_list");
        graph.page(PAGE).customer(PSID, "Pia Gomez");
        assertThat(caller.get("/v25.0/" + PSID, "narrow").subcode()).isEqualTo(33);
        assertThat(caller.get("/v25.0/999", "page-token").subcode()).isEqualTo(33);
        assertThat(caller.get("/v25.0/" + PSID + "/messages", "page-token").subcode())
                .isEqualTo(33);
        assertThat(caller.get("/v25.0/" + PSID + "?fields=name,shoe_size", "page-token")
                        .code())
                .isEqualTo(100);
        graph.endToken("page-token", TokenEnd.EXPIRED);
        assertThat(caller.get("/v25.0/" + PSID, "page-token").code()).isEqualTo(190);
        assertThat(caller.get("/v25.0/" + PSID, "nobody").code()).isEqualTo(190);
    }
}
