package io.parley.whatsapp;

import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.SettingsForm.Field;
import java.util.List;

/** The names of what a channel and the deployment are configured with. */
final class WhatsAppSettings {
    static final String ACCESS_TOKEN = "accessToken";
    static final String BUSINESS_ACCOUNT = "businessAccount";

    /** Of the deployment, for all channels. */
    static final String APP_ID = "appId";

    static final String APP_SECRET = "appSecret";
    static final String VERIFY_TOKEN = "verifyToken";
    /** The configuration of "Facebook Login for Business" that embedded sign-up goes through. */
    static final String SIGN_UP_CONFIGURATION = "whatsappLoginConfiguration";

    static final SettingsForm FORM = new SettingsForm(List.of(
            new Field(ACCESS_TOKEN, "Access token", true),
            new Field(BUSINESS_ACCOUNT, "WhatsApp business account id", false, false)));

    private WhatsAppSettings() {}
}
